"""What the tables hold about a person, whatever the area."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, literal, select, union_all
from sqlalchemy.orm import InstrumentedAttribute, Session, joinedload

from sprakverktyg.storage.base import Base
from sprakverktyg.storage.models import (
    AnswerEvent,
    AnswerMove,
    Assignment,
    GroupMember,
    MovedAnswer,
    OwnTask,
    Person,
    StudyGroup,
)

Column = InstrumentedAttribute[Any]

UUID_SHAPE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def lines(
    session: Session, owner: Column, person_id: UUID, columns: Sequence[Column], *, newest: Column
) -> Sequence[tuple[Any, ...]]:
    """Return the columns of the rows whose owner is the person, the newest first."""
    query = select(*columns).where(owner == person_id).order_by(newest.desc())
    return [tuple(row) for row in session.execute(query)]


def counts(session: Session, columns: Mapping[str, Column], person_id: UUID) -> dict[str, int]:
    """Return per name how many rows have the person in the column."""
    queries = [
        select(literal(name).label("name"), func.count().label("rows")).where(column == person_id)
        for name, column in columns.items()
    ]
    return {row.name: row.rows for row in session.execute(union_all(*queries))}


def columns_with_people() -> frozenset[str]:
    """Return every column that points at a person, as `table.column`, as the tables are now."""
    return frozenset(
        f"{table.name}.{key.parent.name}"
        for table in Base.metadata.tables.values()
        for key in table.foreign_keys
        if key.column.table is Person.__table__
    )


def name_of(column: Column) -> str:
    """Return a column as `table.column`."""
    return f"{column.class_.__tablename__}.{column.key}"


def groups_with(session: Session, person_id: UUID) -> Sequence[StudyGroup]:
    """Return the study groups that a person is a member of, by name."""
    query = (
        select(StudyGroup)
        .join(GroupMember, GroupMember.group_id == StudyGroup.id)
        .where(GroupMember.person_id == person_id)
        .options(joinedload(StudyGroup.teacher))
        .order_by(StudyGroup.name)
    )
    return session.scalars(query).all()


def assignments_to(session: Session, person_id: UUID) -> Sequence[Assignment]:
    """Return what a teacher has asked of this person alone, the newest first."""
    query = (
        select(Assignment)
        .where(Assignment.person_id == person_id)
        .options(joinedload(Assignment.group))
        .order_by(Assignment.given_at.desc())
    )
    return session.scalars(query).all()


def moves_away_from(session: Session, person_id: UUID) -> Sequence[tuple[datetime, str]]:
    """Return when an answer was moved away from the person, and the exercise, the newest first."""
    query = (
        select(AnswerMove.moved_at, AnswerEvent.exercise_id)
        .join(MovedAnswer, MovedAnswer.move_id == AnswerMove.id)
        .join(AnswerEvent, AnswerEvent.id == MovedAnswer.answer_id)
        .where(MovedAnswer.from_person_id == person_id)
        .order_by(AnswerMove.moved_at.desc())
    )
    return [(moved_at, exercise_id) for moved_at, exercise_id in session.execute(query)]


def own_tasks(session: Session, task_ids: Collection[str]) -> dict[str, str]:
    """Return what is shown by those of the tasks that a unit has added, by id."""
    ids = [UUID(task_id) for task_id in task_ids if UUID_SHAPE.fullmatch(task_id)]
    rows = session.scalars(select(OwnTask).where(OwnTask.id.in_(ids)))
    return {str(row.id): row.shows for row in rows}
