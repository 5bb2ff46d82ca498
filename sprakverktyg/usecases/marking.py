"""Marking: the notes that wait for a teacher, one at a time, and what the writer is told.

A teacher sees the notes of those who are in a group of theirs and on a unit where they still teach. Nobody else does.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.marking import SCORES, Criterion, criteria_of
from sprakverktyg.domain.messages import MessageKind
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.storage import messages, writing
from sprakverktyg.storage.models import (
    CheckOff,
    Judgement,
    Marking,
    Person,
    StudyGroup,
    TeacherRemark,
    Writing,
    WritingVersion,
)
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.messages import send
from sprakverktyg.usecases.remarks import standing
from sprakverktyg.usecases.writing import feedback_of, invented_words, task_of

UNDO_WITHIN = timedelta(hours=12)
"""A working day: later a judgement is a fact that others may have built on."""


@dataclass(frozen=True, slots=True)
class Queued:
    """A note that waits."""

    version: WritingVersion
    task: WritingTask | None


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A remark that a teacher writes on a place: character offsets, half open."""

    start: int
    end: int
    text: str


def queue_for(session: Session, viewer: Viewer, content: Content) -> tuple[Queued, ...]:
    """Return the notes that wait for the viewer, the oldest first."""
    return tuple(
        Queued(version, task_of(content, version.writing)) for version in writing.unmarked_for(session, viewer.id)
    )


def waiting_count(session: Session, viewer: Viewer) -> int:
    return writing.unmarked_count(session, viewer.id)


def version_for(session: Session, viewer: Viewer, version_id: UUID) -> WritingVersion:
    """Return a version that a learner of the viewer's has handed in, or raise NotFound."""
    version = writing.handed_in_to(session, viewer.id, version_id)
    if version is None:
        raise NotFound(f"version {version_id}")
    return version


def next_after(session: Session, viewer: Viewer, version: WritingVersion) -> WritingVersion | None:
    """Return the note to mark after one: the next that waits, else the oldest of the others."""
    waiting = writing.unmarked_for(session, viewer.id)
    others = [row for row in waiting if row.id != version.id]
    later = [row for row in others if (row.handed_in_at, row.id) > (version.handed_in_at, version.id)]
    return next(iter(later or others), None)


def mark(
    session: Session,
    viewer: Viewer,
    version: WritingVersion,
    task: WritingTask | None,
    *,
    find: Find,
    scores: Mapping[Criterion, int],
    taken_back: Collection[int],
    own: Sequence[OwnWords],
    comment: str,
    now: datetime,
) -> Marking:
    """Store a judgement, and tell the writer.

    Raises: InvalidInput if a criterion has no score, somebody has marked it already, or a remark stands at no place;
    PersonalDataFound for words that show somebody else than the writer, the teacher and the people of the task.
    """
    if standing(version):
        raise InvalidInput("already_marked")
    if set(scores) != set(criteria_of(task.genre if task else None)) or not set(scores.values()) <= set(SCORES):
        raise InvalidInput("criterion_without_score")
    if any(not 0 <= words.start < words.end <= len(version.text) for words in own):
        raise InvalidInput("remark_without_place")
    person = version.writing.person
    known = (viewer.name, person.name, *invented_words(task))
    for text in (comment, *(words.text for words in own)):
        guarded(text, find=find, known=known)
    marking = Marking(
        version=version,
        teacher_id=viewer.id,
        comment=comment.strip(),
        taken_back=sorted(set(taken_back) & set(range(len(feedback_of(version).remarks)))),
        marked_at=now,
        judgements=[Judgement(criterion=criterion, score=score) for criterion, score in scores.items()],
        remarks=[TeacherRemark(start=words.start, end=words.end, text=words.text.strip()) for words in own],
    )
    session.add(marking)
    session.flush()
    send(
        session,
        viewer,
        person,
        MessageKind.NOTE_MARKED,
        text=marking.comment,
        now=now,
        about_id=version.writing_id,
        about=task.title if task else "",
    )
    return marking


def last_marked(session: Session, viewer: Viewer, *, now: datetime) -> Marking | None:
    """Return the viewer's newest marking, if it can still be taken back."""
    marking = writing.last_marking(session, viewer.id)
    return marking if marking and marking.marked_at > now - UNDO_WITHIN else None


def undo_last(session: Session, viewer: Viewer, *, now: datetime) -> WritingVersion:
    """Take the viewer's newest marking back, and its message if nobody has read it. The marking is kept, as undone.

    Raises: InvalidInput if there is nothing to take back.
    """
    marking = last_marked(session, viewer, now=now)
    if marking is None:
        raise InvalidInput("nothing_to_undo")
    marking.undone_at = now
    messages.forget_unread(session, from_id=viewer.id, about_id=marking.version.writing_id)
    return marking.version


def learner_for(session: Session, viewer: Viewer, person_id: UUID) -> Person:
    """Return a learner of the viewer's, or raise NotFound."""
    person = writing.taught_by(session, viewer.id, person_id)
    if person is None:
        raise NotFound(f"person {person_id}")
    return person


def handed_in_by(session: Session, person: Person) -> tuple[tuple[Writing, tuple[WritingVersion, ...]], ...]:
    """Return what a learner has handed in, newest text first: never a draft, and no version that stayed with them."""
    found = (
        (row, tuple(version for version in row.versions if version.handed_in_at))
        for row in writing.writings_of(session, person.id)
    )
    return tuple((row, versions) for row, versions in found if versions)


def checks_off(session: Session, group: StudyGroup) -> frozenset[str]:
    return writing.checks_off_in(session, group.id)


def set_checks(
    session: Session,
    viewer: Viewer,
    group: StudyGroup,
    checks: Collection[str],
    *,
    on: Collection[str],
    now: datetime,
) -> None:
    """Let exactly `on` of the checks be on in a group. Who switched a check off, and when, is kept while it is off."""
    before = writing.checks_off_in(session, group.id)
    writing.switch_on(session, group.id, [check for check in before if check in on])
    session.add_all(
        CheckOff(group_id=group.id, check=check, decided_by_id=viewer.id, decided_at=now)
        for check in checks
        if check not in on and check not in before
    )
    session.flush()
