"""The language of the interface: Swedish, or English when the person asks for it."""

from flask import Flask, session
from flask_babel import Babel, get_locale

LANGUAGES = ("sv", "en")


def init_app(app: Flask) -> None:
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = "translations"
    app.config["BABEL_DOMAIN"] = "messages"
    Babel(app, default_locale="sv", default_timezone="Europe/Stockholm", locale_selector=_choose)
    app.context_processor(lambda: {"locale": str(get_locale())})


def _choose() -> str:
    chosen = session.get("language")
    return chosen if chosen in LANGUAGES else "sv"
