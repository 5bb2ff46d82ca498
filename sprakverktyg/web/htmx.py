"""Fragments for htmx: the same template that the page includes."""

from flask import Flask, Response, render_template
from flask_htmx import HTMX

htmx = HTMX()


def init_app(app: Flask) -> None:
    htmx.init_app(app)
    app.after_request(_vary)


def wants_fragment() -> bool:
    """Whether to answer with a fragment. Boosted links and restored history get the whole page."""
    return bool(htmx) and not htmx.boosted and not htmx.history_restore_request


def render(page: str, fragment: str, **context: object) -> str:
    """Render the fragment alone for htmx, else the page that includes it."""
    return render_template(fragment if wants_fragment() else page, **context)


def _vary(response: Response) -> Response:
    response.vary.add("HX-Request")
    return response
