"""Everything that is stored about a person in the relation with their handledare, for the person's own copy."""

from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.storage import own_record, supervision, support

Record = dict[str, Any]


def handledare_record(session: Session, person_id: UUID) -> dict[str, list[Record]]:
    """Return relations, periods, observations, conclusions, reflections, evaluations, notes, signals and talks.

    The values are texts, numbers, truth values and None, so that the record can be written as JSON.
    """
    observations = supervision.observations_of(session, person_id)
    conclusions = supervision.conclusions_of(session, person_id)
    own = own_record.own_tasks(session, {row.task_id for row in observations} | {row.task_id for row in conclusions})
    return {
        "relations": [
            {
                "handledare": row.handledare.name,
                "kind": row.kind.value,
                "starts_on": row.starts_on.isoformat(),
                "ends_on": row.ends_on.isoformat() if row.ends_on else None,
            }
            for row in supervision.supervisions_of(session, person_id)
        ],
        "periods": [
            {
                "unit": row.unit.name,
                "kind": row.kind.value,
                "starts_on": row.starts_on.isoformat(),
                "ends_on": row.ends_on.isoformat(),
            }
            for row in supervision.periods_of(session, [person_id])[person_id]
        ],
        "observations": [
            {
                "task": own.get(row.task_id, row.task_id),
                "result": row.result.value,
                "place": row.place,
                "note": row.note,
                "seen_by": row.seen_by.name,
                "seen_at": row.seen_at.isoformat(),
                "entered_on": row.entered_on.value,
                "withdrawn_because": row.withdrawal.reason if row.withdrawal else None,
            }
            for row in observations
        ],
        "conclusions": [
            {
                "task": own.get(row.task_id, row.task_id),
                "done": row.done,
                "reason": row.reason,
                "concluded_by": row.concluded_by.name,
                "concluded_at": row.concluded_at.isoformat(),
            }
            for row in conclusions
        ],
        "reflections": [
            {
                "question": row.question_id,
                "text": row.text,
                "written_at": row.written_at.isoformat(),
                "shared_at": row.shared_at.isoformat() if row.shared_at else None,
            }
            for row in support.reflections_of(session, person_id)
        ],
        "evaluations": [
            {"ratings": row.ratings, "words": row.words, "answered_at": row.answered_at.isoformat()}
            for row in support.evaluations_by(session, person_id)
        ],
        "notes": [
            {"author": row.author.name, "text": row.text, "written_at": row.written_at.isoformat()}
            for row in support.notes_about(session, person_id)
        ],
        "asked_for_talk": [{"asked_at": row.asked_at.isoformat()} for row in support.requests_of(session, person_id)],
        "signal_answers": [
            {"kind": row.kind.value, "answer": row.answer.value, "answered_at": row.answered_at.isoformat()}
            for row in support.replies_to(session, [person_id])[person_id]
        ],
        "suggested_talks": [
            {
                "suggested_at": row.suggested_at.isoformat(),
                "held_at": row.held_at.isoformat() if row.held_at else None,
            }
            for row in support.talks_of(session, person_id)
        ],
    }
