"""The web application. `create_app` puts the layers together; nothing happens at import."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

from flask import Flask
from jinja2 import StrictUndefined
from werkzeug.middleware.proxy_fix import ProxyFix

from sprakverktyg.jobs import make_jobs
from sprakverktyg.settings import Settings, data_folder
from sprakverktyg.storage.base import make_engine
from sprakverktyg.usecases.accounts import ExampleSignIn
from sprakverktyg.web import (
    access,
    background,
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
    turn_of_day,
)
from sprakverktyg.web.layers import Layers, make_layers
from sprakverktyg.web.views import VIEWS

LARGEST_PASTED_TEXT = 4_000_000
"""Bytes of a form: 200 pages on their way back from the guard, with each å, ä and ö as six."""


def create_app(settings: Settings, *, examples: Iterable[ExampleSignIn] = (), shared: Layers | None = None) -> Flask:
    """Return the application for the settings.

    A demo gives examples, shown on the sign-in page. Applications of one process can share layers already made.
    """
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
    parts = shared or make_layers(Path(settings.local) if settings.local else None)
    layers.init_app(app, parts)
    database.init_app(app, make_engine(settings.database))
    jobs = make_jobs(settings, app.extensions["sessions"], parts.analyse, parts.workshop)
    app.extensions["jobs"] = jobs
    background.init_app(app, jobs.read_document)
    for plumbing in (turn_of_day, languages, forms, access, htmx, headers, compression, errors, filters, navigation):
        plumbing.init_app(app)
    for view in VIEWS:
        app.register_blueprint(view.bp)
    return app
