"""Words, texts and writing tasks that teachers have made."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.own_content import OwnKind
from sprakverktyg.storage.base import Base, HasId, by_value
from sprakverktyg.storage.models.workplaces import Person


class OwnItem(HasId, Base):
    """A word, a text or a writing task of a teacher, as the record of its domain value, for the learners they teach.

    `shared` lets the organisation's other teachers copy it; `first_author_id` is who made what this is a copy of.
    What is removed is kept, so that answers to it can still be read.
    """

    __tablename__ = "own_item"

    author_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    first_author_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[OwnKind] = mapped_column(by_value(OwnKind))
    record: Mapped[dict[str, Any]] = mapped_column(JSON)
    shared: Mapped[bool]
    made_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    author: Mapped[Person] = relationship(foreign_keys=[author_id])
    first_author: Mapped[Person | None] = relationship(foreign_keys=[first_author_id])
