"""Everything that is stored about a person in writing and messages, for the person."""

from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.storage import messages, writing
from sprakverktyg.storage.models import Marking, Message, Writing, WritingVersion


def writing_record(session: Session, person_id: UUID) -> dict[str, list[dict[str, object]]]:
    """Return as plain values a person's texts with versions, remarks, replies and judgements, and messages to them."""
    return {
        "texts": [_writing(row) for row in writing.writings_of(session, person_id)],
        "messages": [_message(row) for row in messages.messages_to(session, person_id)],
    }


def _writing(row: Writing) -> dict[str, object]:
    return {
        "task": row.task_id,
        "begun_at": row.begun_at.isoformat(),
        "saved_at": row.saved_at.isoformat(),
        "draft": row.draft,
        "versions": [_version(version) for version in row.versions],
    }


def _version(version: WritingVersion) -> dict[str, object]:
    return {
        "number": version.number,
        "made_at": version.made_at.isoformat(),
        "handed_in_at": version.handed_in_at.isoformat() if version.handed_in_at else None,
        "text": version.text,
        "coach": [remark["message"] for remark in version.feedback["remarks"]],
        "replies": [
            {"remark": row.position, "reply": row.reply.value, "answered_at": row.answered_at.isoformat()}
            for row in version.replies
        ],
        "judgements": [_marking(marking) for marking in version.markings],
    }


def _marking(marking: Marking) -> dict[str, object]:
    return {
        "teacher": marking.teacher.name,
        "marked_at": marking.marked_at.isoformat(),
        "undone_at": marking.undone_at.isoformat() if marking.undone_at else None,
        "scores": {criterion.value: score for criterion, score in marking.scores},
        "comment": marking.comment,
        "remarks_taken_back": marking.taken_back,
        "remarks": [{"start": row.start, "end": row.end, "text": row.text} for row in marking.remarks],
    }


def _message(message: Message) -> dict[str, object]:
    return {
        "from": message.sender.name,
        "kind": message.kind.value,
        "about": message.about,
        "text": message.text,
        "sent_at": message.sent_at.isoformat(),
        "read_at": message.read_at.isoformat() if message.read_at else None,
    }
