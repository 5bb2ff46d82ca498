"""Språkverktyg: yrkessvenska for elder-care workplaces."""

__version__ = "0.1.0"
