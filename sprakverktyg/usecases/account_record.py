"""Everything that is stored about a person's account, for the person: who they are here, and who opened what."""

from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.storage import brought, devices, memberships, own_record, people
from sprakverktyg.storage.models import Person

MOST_OPENINGS = 10_000

Record = dict[str, object]


def account_record(session: Session, person_id: UUID) -> dict[str, list[Record]]:
    """Return the account and what hangs on it as plain values: never a hash of a password or a PIN."""
    person = session.get_one(Person, person_id)
    pin = devices.pin_of(session, person_id)
    return {
        "account": [
            {
                "name": person.name,
                "email": person.email,
                "password_until": person.password_until.isoformat() if person.password_until else None,
                "last_day": person.last_day.isoformat() if person.last_day else None,
                "ended_at": person.ended_at.isoformat() if person.ended_at else None,
            }
        ],
        "roles": [
            {
                "unit": row.unit.name,
                "role": row.role.value,
                "starts_on": row.starts_on.isoformat() if row.starts_on else None,
                "ends_on": row.ends_on.isoformat() if row.ends_on else None,
            }
            for row in memberships.periods_of(session, person_id)
        ],
        "pin": [
            {
                "has_pin": pin.pin_hash is not None,
                "code_until": pin.code_until.isoformat() if pin.code_until else None,
                "wrong_attempts": devices.wrong_attempts(session, person_id),
            }
        ]
        if pin
        else [],
        "openings": [
            {"opened_at": row.opened_at.isoformat(), "viewer": row.viewer.name, "page": row.page}
            for row in people.accesses_to(session, person_id, limit=MOST_OPENINGS)
        ],
        "groups": [
            {"group": row.name, "teacher": row.teacher.name} for row in own_record.groups_with(session, person_id)
        ],
        "assignments": [
            {
                "group": row.group.name,
                "target": row.kind.value,
                "instruction": row.instruction,
                "given_at": row.given_at.isoformat(),
                "changed_at": row.changed_at.isoformat() if row.changed_at else None,
                "starts_on": row.start_on.isoformat() if row.start_on else None,
                "due_on": row.due_on.isoformat(),
                "minutes": row.minutes,
            }
            for row in own_record.assignments_to(session, person_id)
        ],
        "brought": [
            {
                "issuer": row.issuer,
                "made_at": row.made_at.isoformat(),
                "brought_at": row.brought_at.isoformat(),
                "name": row.name,
                "handledare_sees": row.handledare_sees,
                "manager_sees": row.manager_sees,
                "papers": row.content["papers"],
                "periods": row.content["periods"],
                "tasks_seen": row.content["tasks_seen"],
                "tasks_done": row.content["tasks_done"],
                "module_words": row.content["words"],
            }
            for row in brought.brought_by(session, person_id)
        ],
    }
