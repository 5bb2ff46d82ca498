"""What a learner thinks about a question of the week: theirs alone until they share it."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.reflection import ReflectionQuestion, question_of_the_week
from sprakverktyg.storage import support
from sprakverktyg.storage.models import Reflection
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.supervision import follows

Questions = Sequence[ReflectionQuestion]


def this_weeks_question(
    session: Session, questions: Questions, person_id: UUID, *, on: date
) -> ReflectionQuestion | None:
    """Return the question of the week, from the module that the person practised last."""
    return question_of_the_week(questions, support.newest_module(session, person_id), on=on)


def my_reflections(session: Session, viewer: Viewer) -> Sequence[Reflection]:
    """Return the viewer's own reflections, newest first."""
    return support.reflections_of(session, viewer.id)


def shared_reflections(session: Session, viewer: Viewer, person_id: UUID, *, on: date) -> Sequence[Reflection]:
    """Return what a learner has shared, if the viewer follows them; nothing for anybody else."""
    if not follows(session, viewer, person_id, on=on):
        return []
    return support.reflections_of(session, person_id, only_shared=True)


def write_reflection(
    session: Session,
    viewer: Viewer,
    questions: Questions,
    *,
    find: Find,
    question_id: str,
    text: str,
    share: bool,
    now: datetime,
) -> Reflection:
    """Store the viewer's own thoughts about a question.

    Raises: NotFound for an unknown question; InvalidInput without text; PersonalDataFound.
    """
    if all(question.id != question_id for question in questions):
        raise NotFound(f"question {question_id!r}")
    if not text.strip():
        raise InvalidInput("no_text")
    found = Reflection(
        person_id=viewer.id,
        question_id=question_id,
        text=guarded(text.strip(), find=find, known=(viewer.name,)),
        written_at=now,
        shared_at=now if share else None,
    )
    session.add(found)
    session.flush()
    return found


def share_reflection(
    session: Session, viewer: Viewer, reflection_id: UUID, *, share: bool, now: datetime
) -> Reflection:
    """Share a reflection of one's own with one's handledare, or take it back. Raises: NotFound."""
    found = support.reflection_of(session, viewer.id, reflection_id)
    if found is None:
        raise NotFound(f"reflection {reflection_id}")
    found.shared_at = (found.shared_at or now) if share else None
    return found
