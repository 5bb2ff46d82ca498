"""Versions of a plain document: save one, compare two, go back, and have the facts approved by a second person."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session, object_session

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.letters import Letters, difference
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.simplification import DocumentSettings, Verdict
from sprakverktyg.storage import approving, documents, people
from sprakverktyg.storage import rewriting as storage
from sprakverktyg.storage.models import Approval, Document, DocumentVersion, Person, SentenceComment
from sprakverktyg.usecases import rewriting
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, guarded
from sprakverktyg.usecases.records import from_record
from sprakverktyg.usecases.sentences import Desk, Workshop, plain_blocks
from sprakverktyg.usecases.text_exercises import withdraw_changed


@dataclass(frozen=True, slots=True)
class Difference:
    """A sentence that reads differently in two versions, what the guard says of the change, and what colleagues say:
    the comments with who wrote them, when somebody is asked to approve."""

    place: int
    before: str
    after: str
    verdict: Verdict = field(default_factory=Verdict)
    comments: tuple[tuple[SentenceComment, str], ...] = ()

    @property
    def words(self) -> tuple[Letters, ...]:
        """The words of both, in order: EXTRA are only in the earlier version, MISSING only in the later one."""
        return difference(self.after, self.before, by_words=True)


def save_version(desk: Desk) -> DocumentVersion:
    """Keep the text as it now is; the latest version is returned when nothing has changed since.

    Raises: InvalidInput `still_reading` before a worker has divided the text into sentences.
    """
    saved = documents.versions_of(desk.session, desk.document.id)
    lines = storage.lines_of(desk.session, desk.document.id)
    if not lines:
        raise InvalidInput("still_reading")
    wordings = [line.wording for line in lines]
    if saved[-1].wordings == wordings:
        return saved[-1]
    version = DocumentVersion(
        document_id=desk.document.id,
        number=saved[-1].number + 1,
        blocks=[asdict(block) for block in plain_blocks(desk.session, desk.document)],
        wordings=wordings,
        created_by_id=desk.viewer.id,
        created_at=desk.now,
    )
    desk.session.add(version)
    desk.session.flush()
    return version


def versions_of(session: Session, document: Document) -> Sequence[DocumentVersion]:
    """Return the versions of a document with who made them; the first is the text as it was taken in."""
    return documents.versions_of(session, document.id)


def approvals_of(session: Session, document: Document) -> Sequence[Approval]:
    """Return what colleagues were asked about the versions of a document, the latest first."""
    return approving.approvals_of(session, document.id)


def changed_since_approved(session: Session, document: Document) -> int | None:
    """Return the number of the latest approved version when the text reads differently now, else None."""
    approved = [one.version.number for one in approving.approvals_of(session, document.id) if one.approved]
    latest = max(approved, default=None)
    return latest if latest and approving.changed_since(session, {document.id: latest}) else None


def waiting_for(session: Session, viewer: Viewer) -> Sequence[Approval]:
    """Return what the viewer is asked to approve, the oldest first."""
    return approving.approvals_asked_of(session, viewer.id)


def version_for(session: Session, document: Document, number: int) -> DocumentVersion:
    """Return a version of a document, or raise NotFound."""
    version = documents.version_of(session, document.id, number)
    if version is None:
        raise NotFound(f"version {number}")
    return version


def differences(session: Session, document: Document, earlier: int, later: int) -> list[Difference]:
    """Return the sentences that read differently in two versions, in order."""
    one, other = (_wordings(session, version_for(session, document, number)) for number in (earlier, later))
    return [
        Difference(place, before, after)
        for place, (before, after) in enumerate(zip(one, other, strict=True))
        if before != after
    ]


def go_back(desk: Desk, number: int) -> DocumentVersion:
    """Make the text what it was in an earlier version, as a new version. It can be undone as any decision."""
    version = version_for(desk.session, desk.document, number)
    save_version(desk)
    rewriting.restore(desk, dict(enumerate(_wordings(desk.session, version))))
    return save_version(desk)


def colleagues(session: Session, viewer: Viewer, document: Document) -> Sequence[Person]:
    """Return who on the unit can be asked: everybody but the person who asks, those who lead the unit first."""
    found = people.people_with(session, [document.unit_id], Right.READ_LIBRARY)
    leaders = {person.id for person in people.people_with(session, [document.unit_id], Right.SEE_READINESS)}
    return sorted((person for person in found if person.id != viewer.id), key=lambda person: person.id not in leaders)


def ask(desk: Desk, person_id: UUID) -> Approval:
    """Ask a colleague whether the text, as it now is, still says the same.

    Raises: NotFound for somebody who is not on the unit; InvalidInput `already_asked`.
    """
    if person_id not in {person.id for person in colleagues(desk.session, desk.viewer, desk.document)}:
        raise NotFound(f"person {person_id}")
    version = save_version(desk)
    asked = approving.approvals_of(desk.session, desk.document.id)
    if any(one.version_id == version.id and one.asked_of_id == person_id for one in asked):
        raise InvalidInput("already_asked")
    approval = Approval(
        version_id=version.id, asked_of_id=person_id, asked_by_id=desk.viewer.id, asked_at=desk.now, comment=""
    )
    desk.session.add(approval)
    desk.session.flush()
    return approval


def approval_for(session: Session, viewer: Viewer, approval_id: UUID) -> Approval:
    """Return a request that was put to the viewer, or raise NotFound."""
    approval = approving.approval_asked_of(session, viewer.id, approval_id)
    if approval is None:
        raise NotFound(f"approval {approval_id}")
    return approval


def to_approve(session: Session, approval: Approval, workshop: Workshop) -> list[Difference]:
    """Return the sentences that were changed, each with what the guard and colleagues say of it."""
    document = approval.version.document
    changed = differences(session, document, 1, approval.version.number)
    rows = {
        row.place: row
        for row in storage.sentences_at(session, document.id, [difference.place for difference in changed])
    }
    comments = storage.comments_on(session, document.id)
    result = []
    for item in changed:
        row = rows[item.place]
        is_current = row.wording == item.after
        verdict = (
            from_record(Verdict, row.verdict)
            if is_current
            else workshop.judge(item.before, item.after, DocumentSettings())
        )
        said = tuple((comment, name) for comment, name in comments if comment.place == item.place)
        result.append(Difference(item.place, item.before, item.after, verdict, said))
    return result


def answer(approval: Approval, *, approved: bool, comment: str, find: Find, now: datetime) -> None:
    """Say that the facts are right, or what is wrong with them. An answer stands: what is changed is asked anew.

    Exercises about what an approved version has changed are withdrawn.

    Raises: InvalidInput `already_answered`, `objection_without_words`; PersonalDataFound.
    """
    if approval.approved is not None:
        raise InvalidInput("already_answered")
    comment = guarded(comment.strip(), find=find)
    if not approved and not comment:
        raise InvalidInput("objection_without_words")
    approval.approved, approval.comment, approval.answered_at = approved, comment, now
    session = object_session(approval)
    if approved and session is not None:
        session.flush()
        withdraw_changed(session, approval.version, now=now)


def _wordings(session: Session, version: DocumentVersion) -> list[str]:
    if version.wordings is not None:
        return version.wordings
    return [line.original for line in storage.lines_of(session, version.document_id)]
