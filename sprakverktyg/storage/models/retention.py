"""How long an organisation keeps what, and what was erased: counts only."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.domain.retention import Kept
from sprakverktyg.storage.base import Base, HasId, by_value


class RetentionRule(Base):
    """An organisation's own number of days for a kind of data."""

    __tablename__ = "retention_rule"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    kind: Mapped[Kept] = mapped_column(by_value(Kept), primary_key=True)
    days: Mapped[int]
    set_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    set_at: Mapped[datetime]


class Erasure(HasId, Base):
    """How many rows of a kind were erased at a time. Append only; of whom is written nowhere."""

    __tablename__ = "erasure"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    kind: Mapped[Kept] = mapped_column(by_value(Kept))
    rows: Mapped[int]
    erased_at: Mapped[datetime]
