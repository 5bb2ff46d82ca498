"""What a new day brings is carried out before its first request: roles that begin and end, accounts that close."""

from flask import Flask, current_app
from sqlalchemy.exc import IntegrityError

from sprakverktyg.storage.base import WRITES
from sprakverktyg.usecases import employment
from sprakverktyg.web import clock


def init_app(app: Flask) -> None:
    app.extensions["settled_on"] = None
    app.before_request(_turn)


def _turn() -> None:
    today = clock.today()
    if current_app.extensions["settled_on"] == today:
        return
    try:
        with current_app.extensions["sessions"].begin() as session:
            session.connection(execution_options=WRITES)
            employment.settle(session, on=today)
    except IntegrityError:
        # Another server has just given the same roles. The next request sees that all is done.
        return
    current_app.extensions["settled_on"] = today
