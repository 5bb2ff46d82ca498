"""Messages to the person who is signed in."""

from uuid import UUID

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response

from sprakverktyg.domain.messages import MessageKind
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import messages
from sprakverktyg.web.access import requires, viewer
from sprakverktyg.web.clock import now
from sprakverktyg.web.database import db

bp = Blueprint("messages", __name__, url_prefix="/meddelanden")


@bp.post("/<uuid:message_id>")
@requires(Right.OWN_PAGE)
def read(message_id: UUID) -> Response:
    """Note that a message is read, and go to what it is about."""
    message = messages.read_message(db(), viewer(), message_id, now=now())
    if message.kind is MessageKind.NOTE_MARKED:
        return redirect(url_for("writing.work", writing_id=message.about_id, _anchor="bedomning"), code=303)
    return redirect(url_for("home.start"), code=303)
