"""Erasing what is kept long enough. Nothing here commits, so that a dry run is the same run, rolled back."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import (
    ColumnElement,
    CursorResult,
    Delete,
    Select,
    Table,
    Update,
    delete,
    exists,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from sprakverktyg.domain.retention import Kept
from sprakverktyg.storage import models as m
from sprakverktyg.storage.base import Base
from sprakverktyg.storage.memberships import STAND_INS
from sprakverktyg.storage.models import Person
from sprakverktyg.storage.moves import NO_PASSWORD
from sprakverktyg.storage.own_record import Column

FORMER = "Tidigare medarbetare"
"""The name of who did what is still needed, when their own name is erased."""

MADE: Mapping[Kept, tuple[Column, Column]] = MappingProxyType(
    {
        Kept.SIGN_INS: (m.SignIn.person_id, m.SignIn.started_at),
        Kept.OPENINGS: (m.RecordAccess.person_id, m.RecordAccess.opened_at),
        Kept.MESSAGES: (m.Message.to_id, m.Message.sent_at),
    }
)
"""Kinds that grow old while a person stays: whose a row is, and when it was made."""

LEFT: Mapping[Kept, tuple[Column, ...]] = MappingProxyType(
    {
        Kept.PRIVATE: (
            m.Reflection.person_id,
            m.MentorNote.learner_id,
            m.TalkRequest.person_id,
            m.SuggestedTalk.person_id,
            m.SignalReply.person_id,
        ),
        Kept.PRACTICE: (
            m.AnswerEvent.person_id,
            m.Placement.person_id,
            m.PracticeSession.person_id,
            m.MovedAnswer.from_person_id,
            m.Card.person_id,
            m.PracticeDay.person_id,
            m.PracticeTime.person_id,
            m.OwnWord.person_id,
            m.WordWish.person_id,
            m.GroupMember.person_id,
            m.Assignment.person_id,
        ),
        Kept.TEXTS: (m.Writing.person_id,),
        Kept.SUPERVISION: (m.Supervision.learner_id, m.Observation.learner_id, m.Conclusion.learner_id),
        Kept.EVIDENCE: (m.Evidence.person_id, m.BroughtRecord.person_id),
        Kept.PLANS: (),
        Kept.ACCOUNT: (
            m.Pin.person_id,
            m.PinAttempts.person_id,
            m.SignIn.person_id,
            m.RecordAccess.person_id,
            m.Message.to_id,
        ),
    }
)
"""Kinds that go some time after a person has left: the columns that say whose the rows are."""


def people_who_left(organisation_id: UUID, before: datetime) -> Select[UUID]:
    """Return the query for those who left before a moment and still have a name."""
    return select(Person.id).where(
        Person.organisation_id == organisation_id, Person.ended_at < before, Person.email.not_like(STAND_INS)
    )


def erase_made(session: Session, kind: Kept, organisation_id: UUID, before: datetime) -> int:
    """Erase the rows of a kind that were made before a moment, and return how many."""
    owner, made_at = MADE[kind]
    own = select(Person.id).where(Person.organisation_id == organisation_id)
    erased = erase_rows(session, table_of(owner.class_), owner.in_(own) & (made_at < before))
    if kind is Kept.SIGN_INS:
        erased += _erase_unclaimed(session, organisation_id, before)
    return erased


def erase_left(session: Session, kind: Kept, organisation_id: UUID, before: datetime) -> int:
    """Erase the rows of a kind whose person left before a moment, and return how many."""
    gone = people_who_left(organisation_id, before)
    erased = 0
    for owner in LEFT[kind]:
        erased += erase_rows(session, table_of(owner.class_), owner.in_(gone))
    if kind is Kept.PRACTICE:
        erased += _erase_empty_moves(session)
    if kind is Kept.SUPERVISION:
        erased += _blank(session, table_of(m.PeriodEvaluation), m.PeriodEvaluation.person_id.in_(gone), "words")
        evaluated = exists().where(m.PeriodEvaluation.period_id == m.LearningPeriod.id)
        periods = m.LearningPeriod.learner_id.in_(gone) & ~evaluated
        erased += erase_rows(session, table_of(m.LearningPeriod), periods)
    if kind is Kept.PLANS:
        plans = select(m.LanguagePlan.id).where(m.LanguagePlan.person_id.in_(gone))
        erased += _blank(session, table_of(m.PlanFollowUp), m.PlanFollowUp.plan_id.in_(plans), "outcome")
        erased += _blank(session, table_of(m.LanguagePlan), m.LanguagePlan.person_id.in_(gone), "goal", "measures")
    return erased


def forget_people(session: Session, organisation_id: UUID, before: datetime) -> int:
    """Take the names of those who left before a moment from what remains, and return how many people that were.

    What others' records and statistics still need gets a new person without a name and with another id. The two are
    linked nowhere, so that no backup or address of before tells who it was.
    """
    gone = session.scalars(people_who_left(organisation_id, before)).all()
    for person_id in gone:
        _forget(session, person_id)
    session.expire_all()
    return len(gone)


def _forget(session: Session, person_id: UUID) -> None:
    person, people = session.get_one(Person, person_id), Person.__table__
    new_id = uuid4()
    session.execute(
        insert(Person).values(
            id=new_id,
            organisation_id=person.organisation_id,
            name=FORMER,
            email=f"former-{new_id.hex}@invalid",
            password_hash=NO_PASSWORD,
            ended_at=person.ended_at,
        )
    )
    for table in Base.metadata.tables.values():
        for key in table.foreign_keys:
            if key.column.table is people:
                session.execute(update(table).where(key.parent == person_id).values({key.parent.name: new_id}))
    session.execute(delete(Person).where(Person.id == person_id).execution_options(synchronize_session=False))


def erase_rows(session: Session, table: Table, chosen: ColumnElement[bool]) -> int:
    """Erase rows with the rows that cannot be without them, and return how many. What can be without them lets go."""
    erased = 0
    for child in Base.metadata.tables.values():
        for key in child.foreign_keys:
            if key.column.table is table:
                inside = key.parent.in_(select(key.column).where(chosen))
                if key.parent.nullable:
                    session.execute(update(child).where(inside).values({key.parent.name: None}))
                else:
                    erased += erase_rows(session, child, inside)
    return erased + _changed(session, delete(table).where(chosen))


def table_of(model: Any) -> Table:
    return Base.metadata.tables[model.__tablename__]


def _changed(session: Session, statement: Delete | Update) -> int:
    result = session.execute(statement)
    assert isinstance(result, CursorResult)
    return result.rowcount


def _erase_empty_moves(session: Session) -> int:
    """Erase the moves whose answers are all erased."""
    empty = ~exists().where(m.MovedAnswer.move_id == m.AnswerMove.id)
    return erase_rows(session, table_of(m.AnswerMove), empty)


def _erase_unclaimed(session: Session, organisation_id: UUID, before: datetime) -> int:
    """Erase answers that were set aside and that nobody has claimed: who gave them can no longer be known."""
    nobody = select(Person.id).where(Person.organisation_id == organisation_id, Person.email.like(STAND_INS))
    old = m.AnswerEvent.person_id.in_(nobody) & (m.AnswerEvent.answered_at < before)
    erased = erase_rows(session, table_of(m.AnswerEvent), old)
    empty = m.PracticeSession.person_id.in_(nobody) & ~exists().where(m.AnswerEvent.session_id == m.PracticeSession.id)
    return erased + erase_rows(session, table_of(m.PracticeSession), empty) + _erase_empty_moves(session)


def _blank(session: Session, table: Table, chosen: ColumnElement[bool], *columns: str) -> int:
    """Empty texts of rows that stay, and return how many rows had any."""
    written = [table.c[name] != "" for name in columns]
    blank = dict.fromkeys(columns, "")
    return _changed(session, update(table).where(chosen, or_(*written)).values(blank))


def own_days(session: Session, organisation_id: UUID) -> dict[Kept, int]:
    """Return the days that an organisation has chosen itself."""
    query = select(m.RetentionRule).where(m.RetentionRule.organisation_id == organisation_id)
    return {row.kind: row.days for row in session.scalars(query)}


def organisations(session: Session) -> Sequence[m.Organisation]:
    return session.scalars(select(m.Organisation).order_by(m.Organisation.name)).all()


def erasures(session: Session, organisation_id: UUID, *, limit: int = 30) -> Sequence[m.Erasure]:
    """Return what was erased last, the newest first."""
    query = select(m.Erasure).where(m.Erasure.organisation_id == organisation_id)
    return session.scalars(query.order_by(m.Erasure.erased_at.desc(), m.Erasure.kind).limit(limit)).all()
