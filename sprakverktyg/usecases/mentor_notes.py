"""Notes of a handledare about a learner, which both of them read."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.storage import support
from sprakverktyg.storage.models import MentorNote, Person
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.supervision import follows


def my_notes(session: Session, viewer: Viewer, person_id: UUID) -> Sequence[MentorNote]:
    """Return the viewer's own notes about a learner, newest first."""
    return support.notes_about(session, person_id, viewer.id)


def notes_about_me(session: Session, viewer: Viewer) -> Sequence[MentorNote]:
    """Return all notes about the viewer, newest first."""
    return support.notes_about(session, viewer.id)


def write_note(
    session: Session, viewer: Viewer, learner: Person, *, find: Find, text: str, now: datetime
) -> MentorNote:
    """Store a note about a learner whom the viewer follows.

    Raises: NotFound for who does not follow them; InvalidInput without text; PersonalDataFound.
    """
    if not follows(session, viewer, learner.id, on=day_of(now)):
        raise NotFound(f"note about {learner.id}")
    if not text.strip():
        raise InvalidInput("no_text")
    found = MentorNote(
        learner_id=learner.id,
        author_id=viewer.id,
        text=guarded(text.strip(), find=find, known=(viewer.name, learner.name)),
        written_at=now,
    )
    session.add(found)
    session.flush()
    return found
