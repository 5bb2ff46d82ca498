"""What teachers have made: their own, and what colleagues share."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.domain.own_content import OwnKind
from sprakverktyg.domain.roles import Right, roles_with
from sprakverktyg.storage.groups import teachers
from sprakverktyg.storage.models import Membership, OwnItem, Unit


class Stamp(NamedTuple):
    """Which item, and as of when: together they say what there is, without reading it."""

    id: UUID
    changed_at: datetime


def stamps_for(session: Session, person_id: UUID) -> tuple[Stamp, ...]:
    """Return what there is for a person: what they have made, and what those who teach them have."""
    whose = or_(OwnItem.author_id == person_id, OwnItem.author_id.in_(teachers(person_id)))
    query = select(OwnItem.id, OwnItem.changed_at).where(whose, OwnItem.removed_at.is_(None))
    return tuple(Stamp(*row) for row in session.execute(query.order_by(OwnItem.made_at, OwnItem.id)))


def items(session: Session, ids: Collection[UUID]) -> Sequence[OwnItem]:
    query = select(OwnItem).where(OwnItem.id.in_(ids)).order_by(OwnItem.made_at, OwnItem.id)
    return session.scalars(query).all()


def items_of(session: Session, author_id: UUID) -> Sequence[OwnItem]:
    """Return what a teacher has made, the newest first."""
    return _items(session, OwnItem.author_id == author_id)


def item_of(session: Session, author_id: UUID, item_id: UUID) -> OwnItem | None:
    found = _items(session, OwnItem.author_id == author_id, OwnItem.id == item_id)
    return found[0] if found else None


def shared_with(session: Session, teacher_id: UUID) -> Sequence[OwnItem]:
    """Return what other teachers in the organisations that a teacher serves share, the newest first."""
    teaches = select(Membership.person_id, Unit.organisation_id).join(Membership.unit)
    teaches = teaches.where(Membership.role.in_(roles_with(Right.TEACH_GROUPS)))
    served = teaches.where(Membership.person_id == teacher_id).with_only_columns(Unit.organisation_id)
    colleagues = teaches.where(Unit.organisation_id.in_(served)).with_only_columns(Membership.person_id)
    return _items(session, OwnItem.shared.is_(True), OwnItem.author_id != teacher_id, OwnItem.author_id.in_(colleagues))


def _items(session: Session, *which: ColumnElement[bool]) -> Sequence[OwnItem]:
    query = (
        select(OwnItem)
        .where(*which, OwnItem.removed_at.is_(None))
        .options(joinedload(OwnItem.author), joinedload(OwnItem.first_author))
        .order_by(OwnItem.made_at.desc(), OwnItem.id)
    )
    return session.scalars(query).all()


def add(session: Session, author_id: UUID, kind: OwnKind, record: dict[str, object], *, now: datetime) -> OwnItem:
    row = OwnItem(author_id=author_id, kind=kind, record=record, shared=False, made_at=now, changed_at=now)
    session.add(row)
    session.flush()
    return row
