"""What people write, and what waits for a teacher."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, delete, func, or_, select
from sqlalchemy.orm import Session, aliased, contains_eager, joinedload, selectinload

from sprakverktyg.domain.marking import ENOUGH
from sprakverktyg.storage.groups import groups_with_teacher, taught, teachers
from sprakverktyg.storage.models import (
    CheckOff,
    Judgement,
    Marking,
    Person,
    Writing,
    WritingVersion,
)

VERSIONS_WITH_ALL = (
    selectinload(WritingVersion.replies),
    selectinload(WritingVersion.markings).selectinload(Marking.judgements),
    selectinload(WritingVersion.markings).selectinload(Marking.remarks),
    selectinload(WritingVersion.markings).joinedload(Marking.teacher),
)


def writings_of(session: Session, person_id: UUID) -> Sequence[Writing]:
    """Return what a person has written, with its versions and their markings, newest first."""
    query = (
        select(Writing)
        .where(Writing.person_id == person_id)
        .options(selectinload(Writing.versions).options(*VERSIONS_WITH_ALL))
        .order_by(Writing.begun_at.desc(), Writing.id)
    )
    return session.scalars(query).all()


def writing_of(session: Session, person_id: UUID, writing_id: UUID) -> Writing | None:
    """Return a text if it is the person's own."""
    query = (
        select(Writing)
        .where(Writing.id == writing_id, Writing.person_id == person_id)
        .options(selectinload(Writing.versions).options(*VERSIONS_WITH_ALL))
    )
    return session.scalar(query)


def has_handed_in(session: Session, person_id: UUID, task_id: str) -> bool:
    query = (
        select(WritingVersion.id)
        .join(Writing)
        .where(Writing.person_id == person_id, Writing.task_id == task_id, WritingVersion.handed_in_at.is_not(None))
        .limit(1)
    )
    return session.scalar(query) is not None


def taught_by(session: Session, teacher_id: UUID, person_id: UUID) -> Person | None:
    """Return a learner of a teacher."""
    query = select(Person).where(Person.id == person_id, Person.ended_at.is_(None), Person.id.in_(taught(teacher_id)))
    return session.scalar(query)


def has_teacher(session: Session, person_id: UUID) -> bool:
    """Return whether a note that this person hands in comes to somebody."""
    return session.scalar(teachers(person_id).limit(1)) is not None


def _handed_in_to(teacher_id: UUID) -> Select[WritingVersion]:
    """Select what learners of a teacher have handed in."""
    return (
        select(WritingVersion)
        .join(WritingVersion.writing)
        .where(WritingVersion.handed_in_at.is_not(None), Writing.person_id.in_(taught(teacher_id)))
    )


def _waiting(teacher_id: UUID) -> Select[WritingVersion]:
    """Select what waits for a teacher: the newest version handed in of each text, not marked yet."""
    newer = aliased(WritingVersion)
    marked = select(Marking.id).where(Marking.version_id == WritingVersion.id, Marking.undone_at.is_(None)).exists()
    replaced = (
        select(newer.id)
        .where(
            newer.writing_id == WritingVersion.writing_id,
            newer.number > WritingVersion.number,
            newer.handed_in_at.is_not(None),
        )
        .exists()
    )
    return _handed_in_to(teacher_id).where(~marked, ~replaced)


def unmarked_count(session: Session, teacher_id: UUID) -> int:
    return session.scalar(select(func.count()).select_from(_waiting(teacher_id).subquery())) or 0


def unmarked_for(session: Session, teacher_id: UUID) -> Sequence[WritingVersion]:
    """Return what waits for a teacher, the oldest first."""
    query = (
        _waiting(teacher_id)
        .options(contains_eager(WritingVersion.writing).joinedload(Writing.person))
        .order_by(WritingVersion.handed_in_at, WritingVersion.id)
    )
    return session.scalars(query).all()


def handed_in_to(session: Session, teacher_id: UUID, version_id: UUID) -> WritingVersion | None:
    """Return a version that a learner of the teacher has handed in."""
    query = (
        _handed_in_to(teacher_id)
        .where(WritingVersion.id == version_id)
        .options(contains_eager(WritingVersion.writing).joinedload(Writing.person), *VERSIONS_WITH_ALL)
    )
    return session.scalar(query)


def last_marking(session: Session, teacher_id: UUID) -> Marking | None:
    """Return the newest marking of a teacher that stands."""
    query = (
        select(Marking)
        .where(Marking.teacher_id == teacher_id, Marking.undone_at.is_(None))
        .options(joinedload(Marking.version).joinedload(WritingVersion.writing).joinedload(Writing.person))
        .order_by(Marking.marked_at.desc(), Marking.id)
        .limit(1)
    )
    return session.scalars(query).one_or_none()


def stood(until: datetime) -> ColumnElement[bool]:
    """The condition that a marking stood at a moment: made before, and not undone before."""
    return and_(Marking.marked_at < until, or_(Marking.undone_at.is_(None), Marking.undone_at >= until))


def judged_tasks(session: Session, person_ids: Collection[UUID], *, until: datetime) -> dict[UUID, dict[str, bool]]:
    """Return per person and task whether the newest judgement that stood at a moment says that the note is good enough.

    Texts and comments are not read.
    """
    place = func.row_number().over(
        partition_by=(Writing.person_id, Writing.task_id), order_by=(Marking.marked_at.desc(), Marking.id)
    )
    standing = (
        select(Writing.person_id, Writing.task_id, Marking.id, place.label("place"))
        .join(WritingVersion, WritingVersion.writing_id == Writing.id)
        .join(Marking, Marking.version_id == WritingVersion.id)
        .where(
            Writing.person_id.in_(person_ids),
            Writing.task_id.is_not(None),
            stood(until),
        )
        .subquery()
    )
    query = (
        select(standing.c.person_id, standing.c.task_id, func.min(Judgement.score))
        .join(Judgement, Judgement.marking_id == standing.c.id)
        .where(standing.c.place == 1)
        .group_by(standing.c.person_id, standing.c.task_id)
    )
    found: dict[UUID, dict[str, bool]] = {person_id: {} for person_id in person_ids}
    for person_id, task_id, lowest in session.execute(query):
        found[person_id][task_id] = lowest >= ENOUGH
    return found


def checks_off_for(session: Session, person_id: UUID) -> frozenset[str]:
    """Return the checks that are off in any group of a learner."""
    query = select(CheckOff.check).where(CheckOff.group_id.in_(groups_with_teacher(person_id)))
    return frozenset(session.scalars(query))


def checks_off_in(session: Session, group_id: UUID) -> frozenset[str]:
    return frozenset(session.scalars(select(CheckOff.check).where(CheckOff.group_id == group_id)))


def switch_on(session: Session, group_id: UUID, checks: Collection[str]) -> None:
    """Forget that checks were off in a group."""
    session.execute(delete(CheckOff).where(CheckOff.group_id == group_id, CheckOff.check.in_(checks)))
