"""One database session per request, committed in one place: when the response is below 400."""

from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask, Response, current_app, g, request
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from sprakverktyg.storage.base import WRITES, make_sessions

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def init_app(app: Flask, engine: Engine) -> None:
    app.extensions["engine"] = engine
    app.extensions["sessions"] = make_sessions(engine)
    app.after_request(end)
    app.teardown_request(_close)


def db() -> Session:
    """Return the session of this request."""
    if "db" not in g:
        g.db = current_app.extensions["sessions"]()
        if request.method not in SAFE or getattr(_view(), "audits", False):
            g.db.connection(execution_options=WRITES)
    session: Session = g.db
    return session


@contextmanager
def before_writing() -> Iterator[Session]:
    """Give a session to read with before slow work, such as checking a password, while nothing is locked."""
    with current_app.extensions["sessions"]() as session:
        yield session


def pause() -> None:
    """End the transaction before long work, so that nobody has to wait for it. What was read is forgotten."""
    _close(None)


def _view() -> object:
    return current_app.view_functions.get(request.endpoint or "")


def end(response: Response) -> Response:
    """Commit what the request has done, or undo it when the response is a fault."""
    if "db" in g:
        if response.status_code < 400:
            g.db.commit()
        else:
            g.db.rollback()
    return response


def _close(_error: BaseException | None) -> None:
    if session := g.pop("db", None):
        session.close()
