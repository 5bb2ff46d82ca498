"""Spelling: `misspellings` finds what is probably wrong and what was probably meant."""

from sprakverktyg.language.spelling.find import misspellings

__all__ = ["misspellings"]
