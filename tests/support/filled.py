"""A row about somebody in every table there is, so that what is forgotten is found also in tables made tomorrow."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    Enum,
    Float,
    Integer,
    LargeBinary,
    String,
    Table,
    Uuid,
    insert,
    select,
)
from sqlalchemy.orm import Session

from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.storage.base import Base, UtcDateTime
from sprakverktyg.storage.models import Person, Unit
from tests.support.rows import START

SECRET = "hemligt om Amina"
"""What stands in every text of every row."""

WRITTEN_OUT = {
    "brought_record.content": {"papers": [], "periods": [], "tasks_seen": 1, "tasks_done": 1, "words": []},
    "writing_version.feedback": {"remarks": [{"message": SECRET}], "covered": [], "missing": []},
    "period_evaluation.ratings": {next(iter(Statement)).value: 4},
    "judgement.score": 3,
    "retention_rule.days": 90,
    "teacher_remark.end": 2,
}
"""Columns that ask for more than a value of the right type."""


VALUES: dict[type, Any] = {
    Uuid: UUID(int=1),
    UtcDateTime: START,
    Date: START.date(),
    Boolean: True,
    Float: 1.0,
    Integer: 1,
    JSON: [1],
    LargeBinary: SECRET.encode(),
}


def fill(session: Session, person: Person) -> None:
    """Store a row in every table, each pointing at the person, at their last unit, and at the other rows.

    The table of signing keys is left out: only a real key is of use there.
    """
    own = select(Unit).where(Unit.organisation_id == person.organisation_id).order_by(Unit.name.desc()).limit(1)
    unit = session.scalars(own).one()
    made: dict[str, dict[str, Any]] = {"organisation": {"id": person.organisation_id}, "unit": {"id": unit.id}}
    for table in Base.metadata.sorted_tables:
        if table.name not in (*made, "person", "signing_key"):
            made[table.name] = _row(table, made, person.id)
            session.execute(insert(table).values(made[table.name]))
    session.expire_all()


def _row(table: Table, made: dict[str, dict[str, Any]], person_id: UUID) -> dict[str, Any]:
    return {column.name: _value(column, made, person_id) for column in table.columns}


def _value(column: Column[Any], made: dict[str, dict[str, Any]], person_id: UUID) -> Any:
    for key in column.foreign_keys:
        target = key.column.table.name
        return person_id if target == "person" else made[target][key.column.name]
    if (written_out := WRITTEN_OUT.get(f"{column.table.name}.{column.name}")) is not None:
        return written_out
    if isinstance(column.type, Enum):
        return next(iter(column.type.enum_class or ()))
    if isinstance(column.type, String):
        return SECRET[: column.type.length]
    return next(value for kind, value in VALUES.items() if isinstance(column.type, kind))
