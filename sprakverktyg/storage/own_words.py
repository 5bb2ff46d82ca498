"""People's own lists of words, and their wishes."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from sprakverktyg.storage.models import OwnWord, WordWish


def words_of(session: Session, person_id: UUID) -> Sequence[str]:
    """Return the ids of the words on the person's list, the newest first."""
    query = select(OwnWord.word_id).where(OwnWord.person_id == person_id)
    return session.scalars(query.order_by(OwnWord.added_at.desc(), OwnWord.word_id)).all()


def add_word(session: Session, person_id: UUID, word_id: str, *, now: datetime) -> None:
    """Put a word on the list; one that is there stays where it is."""
    if session.get(OwnWord, (person_id, word_id)) is None:
        session.add(OwnWord(person_id=person_id, word_id=word_id, added_at=now))
        session.flush()


def remove_word(session: Session, person_id: UUID, word_id: str) -> None:
    session.execute(delete(OwnWord).where(OwnWord.person_id == person_id, OwnWord.word_id == word_id))


def open_wishes(session: Session, unit_ids: Collection[UUID]) -> Sequence[WordWish]:
    """Return the wishes of the units that nobody has dealt with, the newest first."""
    query = (
        select(WordWish)
        .where(WordWish.unit_id.in_(unit_ids), WordWish.closed_at.is_(None))
        .options(joinedload(WordWish.unit))
        .order_by(WordWish.asked_at.desc(), WordWish.id)
    )
    return session.scalars(query).all()


def wish_in(session: Session, unit_ids: Collection[UUID], wish_id: UUID) -> WordWish | None:
    """Return a wish if it is one of the units'."""
    return session.scalar(select(WordWish).where(WordWish.id == wish_id, WordWish.unit_id.in_(unit_ids)))


def wishes_by(session: Session, person_id: UUID) -> Sequence[WordWish]:
    """Return what the person has asked about, the newest first."""
    query = select(WordWish).where(WordWish.person_id == person_id).order_by(WordWish.asked_at.desc(), WordWish.id)
    return session.scalars(query).all()
