"""Erasing what is kept long enough, with the clock as an argument."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.retention import Kept
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage import erasing, moves
from sprakverktyg.storage.base import Base
from sprakverktyg.storage.models import (
    AnswerEvent,
    Erasure,
    LanguagePlan,
    Membership,
    PaidTime,
    PeriodEvaluation,
    Person,
)
from sprakverktyg.usecases import own_record, retention
from tests.support.cast import Cast
from tests.support.filled import SECRET, fill
from tests.support.rows import START, a_session, an_answer, keep

NOT_ABOUT_A_PERSON = {
    "assignment": "what a teacher asked a group",
    "check_off": "a check switched off for a group",
    "device": "a tablet of the unit",
    "document": "a document of the unit",
    "document_item": "an exercise of the unit",
    "document_version": "a document of the unit",
    "kept_passage": "where a passage was let stand, never whose",
    "learnt_difficulty": "learnt from everybody's answers",
    "known_issuer": "another workplace",
    "left_out_task": "a task of the unit",
    "own_task": "a task of the unit",
    "quality_note": "the unit's agreement",
    "study_group": "a teacher's group",
    "approval": "a document of the unit",
    "document_decision": "a document of the unit",
    "sentence": "a document of the unit",
    "sentence_comment": "a document of the unit",
    "shelf_entry": "a document of the unit",
    "stopped_word": "a word of the unit",
}
"""Tables whose texts stay when somebody's name goes, and what they are about instead."""


@pytest.fixture
def worker(session: Session, cast: Cast) -> Person:
    """Somebody with a row in every table, all of them made at START."""
    person = cast.people[Role.CARE_WORKER]
    fill(session, person)
    return person


def erased(session: Session, days: float) -> dict[Kept, int]:
    """Erase what is due some days after START, and return what of the worker's organisation went."""
    found = retention.erase_expired(session, now=START + timedelta(days=days))
    session.expire_all()
    return {item.kind: item.rows for item in found if item.organisation == "Solängs kommun"}


def test_who_stays_loses_only_what_grows_old(session: Session, worker: Person) -> None:
    before = own_record.counts(session, worker.id)
    assert erased(session, 89) == {}
    assert erased(session, 91) == {Kept.SIGN_INS: 3}  # with the moved answer that hangs on it
    assert erased(session, 5000).keys() == {Kept.OPENINGS, Kept.MESSAGES}
    after = own_record.counts(session, worker.id)
    assert {kind for kind in before if after[kind] < before[kind]} == {"sign_ins", "moved", "openings", "messages"}


def test_who_has_left_is_forgotten_kind_by_kind(session: Session, worker: Person) -> None:
    worker.ended_at = START
    session.flush()
    assert erased(session, 29) == {}
    assert erased(session, 31).keys() == {Kept.PRIVATE}
    assert own_record.counts(session, worker.id)["answers"] == 1
    assert erased(session, 181).keys() == {Kept.SIGN_INS, Kept.PRACTICE, Kept.TEXTS}
    assert own_record.counts(session, worker.id)["observations"] == 1
    assert erased(session, 366).keys() == {
        Kept.MESSAGES,
        Kept.SUPERVISION,
        Kept.EVIDENCE,
        Kept.PLANS,
        Kept.ACCOUNT,
    }
    assert erased(session, 5000) == {Kept.OPENINGS: 0} or erased(session, 5000) == {}


def test_nothing_of_who_is_forgotten_is_left(session: Session, worker: Person) -> None:
    worker_id, name, email = worker.id, worker.name, worker.email
    worker.ended_at = START
    session.flush()
    assert erased(session, 366)[Kept.ACCOUNT] == 1
    left = {table.name: session.execute(select(table)).all() for table in Base.metadata.sorted_tables}
    for table, rows in left.items():
        for value in values(rows):
            assert value not in (worker_id, name, email), table
    with_secret = {table for table, rows in left.items() if any(SECRET in str(value) for value in values(rows))}
    assert with_secret - NOT_ABOUT_A_PERSON.keys() == set(), "erase it in storage/erasing.py, or say what it is about"


def values(rows: Iterable[object]) -> list[object]:
    return [value for row in rows for value in row]  # type: ignore[attr-defined]


def test_statistics_stay_and_are_nobodys(session: Session, cast: Cast, worker: Person) -> None:
    worker.ended_at = START
    session.flush()
    erased(session, 366)
    nameless = session.scalars(select(Person).where(Person.name == erasing.FORMER)).one()
    for model in (Membership, PaidTime, PeriodEvaluation, LanguagePlan):
        assert session.scalars(select(model).where(model.person_id == nameless.id)).all(), model
    plan = session.scalars(select(LanguagePlan)).one()
    assert (plan.goal, plan.measures, plan.minutes_per_week) == ("", "", 1)
    assert cast.people[Role.MANAGER].name == "Own Manager"
    assert erased(session, 367) == {}, "who has no name any more is not forgotten again"


def test_the_log_has_counts_and_no_names(session: Session, worker: Person) -> None:
    worker.ended_at = START
    session.flush()
    found = erased(session, 31)
    row = session.scalars(select(Erasure).where(Erasure.kind == Kept.PRIVATE, Erasure.erased_at > START)).one()
    assert (row.rows, row.erased_at) == (found[Kept.PRIVATE], START + timedelta(days=31))
    assert retention.newest_erasures(session, worker.organisation_id)[0] == row


def test_an_organisations_own_days(session: Session, cast: Cast, worker: Person) -> None:
    administrator = cast.viewer(session, cast.people[Role.ADMINISTRATOR])
    retention.set_days(session, administrator, {Kept.OPENINGS: 365, Kept.TEXTS: 180}, now=START)
    assert retention.chosen_days(session, administrator.organisation_id)[Kept.OPENINGS] == 365
    assert retention.days_of(session, cast.strangers[Role.MANAGER].organisation_id)[Kept.OPENINGS] == 730
    assert Kept.OPENINGS in erased(session, 366)
    with pytest.raises(InvalidInput, match="days_out_of_range"):
        retention.set_days(session, administrator, {Kept.SIGN_INS: 30, Kept.TEXTS: 9999}, now=START)
    assert retention.days_of(session, administrator.organisation_id)[Kept.SIGN_INS] == 90


def test_answers_that_nobody_claims_go_with_the_sign_ins(session: Session, cast: Cast) -> None:
    nobody = moves.nobody(session, cast.bjorken.organisation_id)
    keep(session, an_answer(a_session(session, nobody)))
    kept: list[UUID] = []
    for days in (89, 91):
        erased(session, days)
        kept.append(len(session.scalars(select(AnswerEvent)).all()))
    assert kept == [1, 0]
    assert session.get(Person, nobody.id) is not None
