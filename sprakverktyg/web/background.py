"""Handing long work to the worker, when the request has stored what it is about."""

from collections.abc import Callable
from uuid import UUID

from flask import Flask, current_app
from sqlalchemy import event
from sqlalchemy.orm import Session

from sprakverktyg.web.database import db


def init_app(app: Flask, read_document: Callable[[UUID], object]) -> None:
    app.extensions["read_document"] = read_document


def read_later(document_id: UUID) -> None:
    """Have a document read once the transaction of this request is committed."""
    read_document: Callable[[UUID], object] = current_app.extensions["read_document"]

    def begin(_session: Session) -> None:
        read_document(document_id)

    event.listen(db(), "after_commit", begin, once=True)
