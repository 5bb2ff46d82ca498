"""The key that an organisation signs people's own records with."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from sprakverktyg.storage.base import Base


class SigningKey(Base):
    """An Ed25519 key, made when the first record is taken along. `key_id` is made from the public key."""

    __tablename__ = "signing_key"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), primary_key=True)
    key_id: Mapped[str] = mapped_column(String(32), unique=True)
    private_key: Mapped[bytes] = mapped_column(LargeBinary)
    made_at: Mapped[datetime]
