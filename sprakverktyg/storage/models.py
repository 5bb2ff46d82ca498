"""The tables."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.base import Base, HasId, by_value


class Organisation(HasId, Base):
    __tablename__ = "organisation"

    name: Mapped[str] = mapped_column(String(200), unique=True)


class Unit(HasId, Base):
    """A workplace: a ward, a home-care group. `profile_id` names the profile in files that it works towards."""

    __tablename__ = "unit"
    __table_args__ = (UniqueConstraint("organisation_id", "name"),)

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"))
    name: Mapped[str] = mapped_column(String(200))
    profile_id: Mapped[str] = mapped_column(String(100))

    organisation: Mapped[Organisation] = relationship()


class Person(HasId, Base):
    """Somebody who signs in. No mother tongue and no country of birth, ever."""

    __tablename__ = "person"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("organisation.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    email: Mapped[str] = mapped_column(String(254), unique=True)
    password_hash: Mapped[str] = mapped_column(String(200))
    ended_at: Mapped[datetime | None]

    memberships: Mapped[list["Membership"]] = relationship(back_populates="person")


class Membership(HasId, Base):
    """A role of a person on a unit."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("person_id", "unit_id", "role"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    role: Mapped[Role] = mapped_column(by_value(Role))

    person: Mapped[Person] = relationship(back_populates="memberships")
    unit: Mapped[Unit] = relationship()


class RecordAccess(HasId, Base):
    """Who opened whose record, what page, and when. Append only."""

    __tablename__ = "record_access"

    viewer_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    page: Mapped[str] = mapped_column(String(100))
    opened_at: Mapped[datetime]

    viewer: Mapped[Person] = relationship(foreign_keys=[viewer_id])


class StudyGroup(HasId, Base):
    """Learners that a teacher follows together. They may come from several units."""

    __tablename__ = "study_group"
    __table_args__ = (UniqueConstraint("teacher_id", "name"),)

    teacher_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    name: Mapped[str] = mapped_column(String(200))

    members: Mapped[list[Person]] = relationship(secondary="group_member", order_by="Person.name")
    assignments: Mapped[list["Assignment"]] = relationship(
        back_populates="group", order_by="Assignment.due_on, Assignment.id"
    )


class GroupMember(Base):
    __tablename__ = "group_member"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True, index=True)


class Assignment(HasId, Base):
    """A module that a group is asked to practise. `word_ids` are the words asked for, as they were that day."""

    __tablename__ = "assignment"

    group_id: Mapped[UUID] = mapped_column(ForeignKey("study_group.id"), index=True)
    module_id: Mapped[str] = mapped_column(String(100))
    word_ids: Mapped[list[str]] = mapped_column(JSON)
    instruction: Mapped[str] = mapped_column(Text)
    given_at: Mapped[datetime]
    due_on: Mapped[date]

    group: Mapped[StudyGroup] = relationship(back_populates="assignments")


class PracticeSession(HasId, Base):
    """A row of items to practise. It stays open until the last item is answered."""

    __tablename__ = "practice_session"
    __table_args__ = (Index("ix_practice_session_person_id_started_at", "person_id", "started_at"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    module_id: Mapped[str] = mapped_column(String(100))
    exercise_ids: Mapped[list[str]] = mapped_column(JSON)
    started_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class AnswerEvent(Base):
    """An answer. Append only; `id` comes from the client. One answer counts per item of a session."""

    __tablename__ = "answer"
    __table_args__ = (
        UniqueConstraint("session_id", "position"),
        CheckConstraint("seconds >= 0", name="seconds_not_negative"),
        Index("ix_answer_person_id_answered_at", "person_id", "answered_at"),
        Index("ix_answer_person_id_module_id", "person_id", "module_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    session_id: Mapped[UUID] = mapped_column(ForeignKey("practice_session.id"))
    position: Mapped[int]
    exercise_id: Mapped[str] = mapped_column(String(200))
    module_id: Mapped[str] = mapped_column(String(100))
    word_id: Mapped[str] = mapped_column(String(100))
    skill: Mapped[Skill] = mapped_column(by_value(Skill))
    outcome: Mapped[Outcome] = mapped_column(by_value(Outcome))
    given: Mapped[str] = mapped_column(String(500))
    seconds: Mapped[int]
    answered_at: Mapped[datetime]


class Card(Base):
    """The schedule of a word for a person: derived from the answers, and rebuilt from them at will."""

    __tablename__ = "card"
    __table_args__ = (Index("ix_card_person_id_due", "person_id", "due"),)

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), primary_key=True)
    word_id: Mapped[str] = mapped_column(String(100), primary_key=True)
    module_id: Mapped[str] = mapped_column(String(100))
    due: Mapped[datetime]
    state: Mapped[int]
    step: Mapped[int | None]
    stability: Mapped[float]
    difficulty: Mapped[float]
    last_review: Mapped[datetime]


class Evidence(HasId, Base):
    """A grade, test or validation from outside: what, when, from whom, and who entered it."""

    __tablename__ = "evidence"

    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(String(100))
    issued_on: Mapped[date]
    issuer: Mapped[str] = mapped_column(String(200))
    entered_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    entered_at: Mapped[datetime]


class Document(HasId, Base):
    """A care document that a unit makes plain. The file itself is not kept, only its text."""

    __tablename__ = "document"

    unit_id: Mapped[UUID] = mapped_column(ForeignKey("unit.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    created_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]
    file_name: Mapped[str] = mapped_column(String(255))

    unit: Mapped[Unit] = relationship()
    versions: Mapped[list["DocumentVersion"]] = relationship(
        back_populates="document", order_by="DocumentVersion.number"
    )


class DocumentVersion(HasId, Base):
    """The blocks of a document at one time, and what analysis said of them."""

    __tablename__ = "document_version"
    __table_args__ = (UniqueConstraint("document_id", "number"),)

    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"))
    number: Mapped[int]
    blocks: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    report: Mapped[dict[str, Any]] = mapped_column(JSON)
    created_by_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]

    document: Mapped[Document] = relationship(back_populates="versions")
    suggestions: Mapped[list["SuggestionRow"]] = relationship(order_by="SuggestionRow.start")


class SuggestionRow(HasId, Base):
    """A proposal on a version, and the decision on it: None until somebody has decided."""

    __tablename__ = "suggestion"
    __table_args__ = (UniqueConstraint("version_id", "start", "end", "rule"),)

    version_id: Mapped[UUID] = mapped_column(ForeignKey("document_version.id"))
    start: Mapped[int]
    end: Mapped[int]
    before: Mapped[str] = mapped_column(Text)
    after: Mapped[str] = mapped_column(Text)
    rule: Mapped[str] = mapped_column(String(100))
    reason: Mapped[str] = mapped_column(Text)
    accepted: Mapped[bool | None]
    decided_by_id: Mapped[UUID | None] = mapped_column(ForeignKey("person.id"))
    decided_at: Mapped[datetime | None]
