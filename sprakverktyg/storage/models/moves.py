"""Answers that were given in somebody else's name, and whose they are."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.storage.base import Base, HasId


class AnswerMove(HasId, Base):
    """A correction: answers of a sign-in moved to the person who gave them. Append only. None: nobody's."""

    __tablename__ = "answer_move"

    sign_in_id: Mapped[UUID] = mapped_column(ForeignKey("sign_in.id"), index=True)
    to_person_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"), index=True)
    moved_at: Mapped[datetime]

    answers: Mapped[list["MovedAnswer"]] = relationship()


class MovedAnswer(Base):
    """One answer of a move, with where it was before: the first move of an answer tells in whose name it was given."""

    __tablename__ = "moved_answer"

    move_id: Mapped[UUID] = mapped_column(ForeignKey("answer_move.id"), primary_key=True)
    answer_id: Mapped[UUID] = mapped_column(ForeignKey("answer.id"), primary_key=True, index=True)
    from_person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    from_session_id: Mapped[UUID] = mapped_column(ForeignKey("practice_session.id"), index=True)
