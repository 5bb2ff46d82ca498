"""Writing with the coach: begin, save the draft, ask what to look at, answer, hand in.

Nothing is stored that seems to show who somebody is: every text comes in as `Clear`, made by `look_through`. The guard
and the coach need the pipeline, so both are called outside the transaction; what they need to know is on a `Desk`.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.feedback import Feedback, Reply
from sprakverktyg.domain.marking import first_draft
from sprakverktyg.domain.privacy import PersonalData, PersonalDataKind
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.storage import writing
from sprakverktyg.storage.models import RemarkReply, Writing, WritingVersion
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import NEVER_KEPT, Find, PersonalDataFound, guarded, note_kept
from sprakverktyg.usecases.records import from_record

Coach = Callable[[str, WritingTask | None, Collection[str]], Feedback]

LONGEST_TEXT = 6000
"""Characters. A note is some hundred; the coach is quick up to here."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What the guard and the coach must know of a text: its task, what is stored of it, and which checks are off."""

    writing_id: UUID
    task: WritingTask | None
    stored: str
    off: frozenset[str]
    name: str


@dataclass(frozen=True, slots=True)
class Clear:
    """A text that the guard has let through; `kept` are the kinds of the passages that its writer said are nobody."""

    text: str
    kept: tuple[PersonalDataKind, ...] = ()


def writings_for(session: Session, viewer: Viewer) -> Sequence[Writing]:
    """Return the viewer's own texts, newest first."""
    return writing.writings_of(session, viewer.id)


def writing_for(session: Session, viewer: Viewer, writing_id: UUID) -> Writing:
    """Return a text of the viewer's own, or raise NotFound."""
    found = writing.writing_of(session, viewer.id, writing_id)
    if found is None:
        raise NotFound(f"writing {writing_id}")
    return found


def task_of(content: Content, row: Writing) -> WritingTask | None:
    """Return the task of a text; None for one of own choice, or if the task is no longer in the files."""
    return next((task for task in content.writing if task.id == row.task_id), None) if row.task_id else None


def begin(session: Session, viewer: Viewer, task: WritingTask | None, *, now: datetime) -> Writing:
    """Begin a text, or return the one on the same task that is begun and not handed in.

    Of texts of one's own choice only an empty one is returned.
    """
    for row in writing.writings_of(session, viewer.id):
        handed_in = any(version.handed_in_at for version in row.versions)
        if row.task_id == (task.id if task else None) and not handed_in and (task or not row.draft):
            return row
    row = Writing(
        person_id=viewer.id,
        task_id=task.id if task else None,
        draft=first_draft(task.genre if task else None),
        begun_at=now,
        saved_at=now,
    )
    session.add(row)
    session.flush()
    return row


def desk_for(session: Session, viewer: Viewer, content: Content, writing_id: UUID) -> Desk:
    """Return what must be known before a text is looked through, or raise NotFound."""
    row = writing_for(session, viewer, writing_id)
    off = writing.checks_off_for(session, viewer.id)
    return Desk(row.id, task_of(content, row), row.draft, off, viewer.name)


def look_through(desk: Desk, text: str, *, find: Find, kept: Collection[str] = ()) -> Clear:
    """Let the guard look through a text. `kept` are passages that its writer says are nobody.

    The invented people of the task, the writer's own name, and what was let through before may stand in it.

    Raises: PersonalDataFound; InvalidInput for a text that is too long.
    """
    text = "\n".join(line.rstrip() for line in text.strip().splitlines())
    if len(text) > LONGEST_TEXT:
        raise InvalidInput("long_text", length=LONGEST_TEXT)
    known = invented_words(desk.task)
    before = f"{_all_of(desk.task)}\n{desk.stored}".casefold()
    found = [item for item in find(text) if item.kind in NEVER_KEPT or item.text.casefold() not in before]
    letting = [item for item in found if item.text in kept and item.kind not in NEVER_KEPT]
    guarded(text, find=lambda _: [item for item in found if item not in letting], known=(desk.name, *known))
    return Clear(text, tuple(item.kind for item in letting))


def may_be_kept(fault: PersonalDataFound) -> tuple[PersonalData, ...]:
    """Return, each once, the passages that the writer may say are nobody."""
    by_text = {item.text: item for item in fault.found if item.kind not in NEVER_KEPT}
    return tuple(by_text.values())


def invented_words(task: WritingTask | None) -> frozenset[str]:
    """Return the words of a task that begin with a capital letter: the names of its people are among them."""
    words = (word.strip(".,:;!?”\"»«()–’'") for word in _all_of(task).split())
    return frozenset(word for word in words if word[:1].isupper())


def _all_of(task: WritingTask | None) -> str:
    return "\n".join((task.title, task.situation, *task.models.values())) if task else ""


def save_draft(session: Session, viewer: Viewer, row: Writing, clear: Clear, *, now: datetime) -> None:
    """Store the draft as it is now."""
    note_kept(session, viewer, clear.kept, place="writing", now=now)
    if row.draft != clear.text:
        row.draft = clear.text
        row.saved_at = now


def keep_version(
    session: Session, viewer: Viewer, row: Writing, clear: Clear, feedback: Feedback, *, now: datetime
) -> WritingVersion:
    """Store a version with what the coach said. The same text again is the same version.

    Raises: InvalidInput without a text.
    """
    if not clear.text:
        raise InvalidInput("nothing_written")
    save_draft(session, viewer, row, clear, now=now)
    if row.versions and row.versions[-1].text == clear.text:
        return row.versions[-1]
    version = WritingVersion(
        number=len(row.versions) + 1, text=clear.text, feedback=asdict(feedback), made_at=now, handed_in_at=None
    )
    row.versions.append(version)
    session.flush()
    return version


def hand_in(version: WritingVersion, *, now: datetime) -> None:
    """Hand a version in. A second time changes nothing."""
    version.handed_in_at = version.handed_in_at or now


def feedback_of(version: WritingVersion) -> Feedback:
    return from_record(Feedback, version.feedback)


def reply(session: Session, row: Writing, position: int, answer: Reply, *, now: datetime) -> None:
    """Store what the writer answers to a remark on the newest version, or raise NotFound."""
    version = row.versions[-1] if row.versions else None
    if version is None or position >= len(feedback_of(version).remarks):
        raise NotFound(f"remark {position}")
    for former in version.replies:
        if former.position == position:
            former.reply, former.answered_at = answer, now
            return
    version.replies.append(RemarkReply(position=position, reply=answer, answered_at=now))
    session.flush()


def version_of(row: Writing, number: int) -> WritingVersion:
    """Return a version by its number, or raise NotFound."""
    for version in row.versions:
        if version.number == number:
            return version
    raise NotFound(f"version {number}")


def shows_models(session: Session, viewer: Viewer, task_id: str) -> bool:
    """Return whether the viewer has handed in a text on the task, and so may see the model answers."""
    return writing.has_handed_in(session, viewer.id, task_id)


def has_teacher_for(session: Session, viewer: Viewer) -> bool:
    """Return whether a text that the viewer hands in comes to a teacher."""
    return writing.has_teacher(session, viewer.id)
