"""The web application. `create_app` puts the layers together; nothing happens at import."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from sprakverktyg.content import load_content
from sprakverktyg.language.analysis import Analyser
from sprakverktyg.language.feedback.coach import Coach
from sprakverktyg.settings import Settings, data_folder
from sprakverktyg.storage.base import make_engine
from sprakverktyg.usecases.accounts import ExampleSignIn
from sprakverktyg.usecases.content_check import right_spellings
from sprakverktyg.web import (
    access,
    compression,
    database,
    errors,
    filters,
    forms,
    headers,
    htmx,
    languages,
    layers,
    navigation,
)
from sprakverktyg.web.views import VIEWS

LARGEST_PASTED_TEXT = 2_000_000


def create_app(settings: Settings, *, examples: Iterable[ExampleSignIn] = ()) -> Flask:
    """Return the application for the settings. A demo gives examples, shown on the sign-in page."""
    app = Flask(__name__, template_folder=str(data_folder("templates")))
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.config.update(
        SECRET_KEY=settings.secret,
        SESSION_COOKIE_NAME="sprakverktyg",
        SESSION_COOKIE_SECURE=settings.secure_cookies,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=timedelta(minutes=settings.idle_minutes),
        MAX_CONTENT_LENGTH=settings.upload_mb * 1_000_000,
        MAX_FORM_MEMORY_SIZE=LARGEST_PASTED_TEXT,
        SEND_FILE_MAX_AGE_DEFAULT=timedelta(days=365),
        RATELIMIT_STORAGE_URI=settings.rate_limits,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=settings.secure_cookies,
        EXAMPLES=tuple(examples),
    )
    if settings.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]
            app.wsgi_app, x_for=settings.proxies, x_proto=settings.proxies, x_host=settings.proxies
        )
    local = Path(settings.local) if settings.local else None
    content = load_content(data_folder("yrkeskrav"), data_folder("corpora"), local)
    analyse = Analyser(content.plain_words, content.known_terms)
    coach = Coach(right_spellings(content, data_folder("corpora")))
    layers.init_app(app, content, analyse, analyse.personal_data, coach)
    database.init_app(app, make_engine(settings.database))
    for plumbing in (languages, forms, access, htmx, headers, compression, errors, filters, navigation):
        plumbing.init_app(app)
    for view in VIEWS:
        app.register_blueprint(view.bp)
    return app
