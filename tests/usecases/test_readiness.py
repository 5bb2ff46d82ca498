from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import PROFILE_SKILLS, Profile, Skill
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.readiness import NextStep, Verdict
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import AnswerEvent, Base, Evidence, Person
from sprakverktyg.usecases import papers, readiness
from sprakverktyg.usecases.readiness import ReadinessList, ReadinessRow
from tests.support.cast import PROFILE, Cast, add
from tests.support.rows import a_session, an_answer, keep

ON = date(2026, 11, 1)
SECRET = "ett hemligt svar"


@pytest.fixture
def profile(content: Content) -> Profile:
    return content.profile(PROFILE)


def practise(
    session: Session,
    person: Person,
    *,
    right: float = 1.0,
    until: date = ON,
    days: int = 5,
    skills: tuple[Skill, ...] = PROFILE_SKILLS,
) -> None:
    """Answer ten items a day and skill on the days up to `until`, the first of each ten right."""
    for day in range(days):
        when = datetime(until.year, until.month, until.day, 9, tzinfo=UTC) - timedelta(days=day)
        for skill in skills:
            row = a_session(session, person, started_at=when)
            for number in range(10):
                outcome = Outcome.RIGHT if number < 10 * right else Outcome.WRONG
                answer = an_answer(row, number, skill=skill, outcome=outcome, given=SECRET, answered_at=when)
                keep(session, answer)
    session.flush()


def enter(session: Session, profile: Profile, person: Person, kind: str = "sfi_d", issued_on: date = ON) -> Evidence:
    return papers.add_evidence(
        session,
        profile,
        person,
        kind=kind,
        issued_on=issued_on,
        issuer=" Solängs vuxenutbildning ",
        entered_by_id=person.id,
        now=datetime(2026, 11, 1, 12, tzinfo=UTC),
    )


def listed(session: Session, content: Content, cast: Cast, *, on: date = ON) -> ReadinessList:
    return readiness.readiness_list(session, content, cast.bjorken, on=on)


def verdicts(row: ReadinessRow) -> set[Verdict]:
    return {skill.verdict for skill in row.readiness.skills}


def test_everybody_who_practises_on_the_unit_is_listed_and_nobody_else(
    session: Session, content: Content, profile: Profile, cast: Cast
) -> None:
    found = listed(session, content, cast)
    learners = [cast.people[role] for role in (Role.CARE_WORKER, Role.HANDLEDARE, Role.SPRAKOMBUD)]
    assert [row.person for row in found.rows] == learners
    assert (found.unit, found.profile, found.on) == (cast.bjorken, profile, ON)
    cast.people[Role.HANDLEDARE].ended_at = datetime(2026, 10, 1, tzinfo=UTC)
    session.flush()
    assert [row.person for row in listed(session, content, cast).rows] == [learners[0], learners[2]]


def test_the_most_pressing_next_step_comes_first(
    session: Session, content: Content, profile: Profile, cast: Cast
) -> None:
    def colleague(name: str) -> Person:
        return add(session, cast.bjorken.organisation_id, f"{name}@test.example", cast.bjorken, Role.CARE_WORKER)

    ready, testing, practising, talking = (colleague(name) for name in ("a-ready", "b-test", "c-practise", "d-talk"))
    enter(session, profile, ready)
    practise(session, testing)
    practise(session, practising, days=1)
    practise(session, talking, right=0.5)
    found = listed(session, content, cast).rows
    assert [(row.person.name, row.readiness.next_step) for row in found[3:]] == [
        ("D Talk", NextStep.TALK),
        ("C Practise", NextStep.KEEP_PRACTISING),
        ("B Test", NextStep.TAKE_TEST),
        ("A Ready", NextStep.READY),
    ]
    assert [row.readiness.next_step for row in found[:3]] == [NextStep.START_PRACTICE] * 3


def test_the_list_and_the_page_of_a_person_say_the_same(
    session: Session, content: Content, profile: Profile, cast: Cast
) -> None:
    practise(session, cast.people[Role.CARE_WORKER])
    enter(session, profile, cast.people[Role.SPRAKOMBUD])
    for row in listed(session, content, cast).rows:
        assert readiness.readiness_of(session, content, profile, row.person, on=ON) == row


def test_no_answer_leaks_into_what_a_manager_gets(
    session: Session, content: Content, profile: Profile, cast: Cast
) -> None:
    practise(session, cast.people[Role.CARE_WORKER], right=0.5)
    session.expunge_all()
    found = listed(session, content, cast)
    assert not [item for item in everything_in(found) if isinstance(item, AnswerEvent) or item == SECRET]
    assert not [row for row in session.identity_map.values() if isinstance(row, AnswerEvent)]


def everything_in(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, Base):
        yield from (item for item in vars(value).values() if isinstance(item, str))
    elif is_dataclass(value):
        for field in fields(value):
            yield from everything_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from everything_in(item)


def test_only_evidence_shows_a_level(session: Session, content: Content, profile: Profile, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    practise(session, person)
    assert verdicts(readiness.readiness_of(session, content, profile, person, on=ON)) == {Verdict.ON_THE_WAY}
    evidence = enter(session, profile, person)
    row = readiness.readiness_of(session, content, profile, person, on=ON)
    assert (verdicts(row), row.evidence, evidence.issuer) == (
        {Verdict.SHOWN},
        (evidence,),
        "Solängs vuxenutbildning",
    )


def test_evidence_that_cannot_be_entered(session: Session, profile: Profile, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    with pytest.raises(InvalidInput, match="unknown_evidence"):
        enter(session, profile, person, kind="körkort")
    with pytest.raises(InvalidInput, match="day_is_to_come"):
        enter(session, profile, person, issued_on=ON + timedelta(days=1))
    assert session.scalar(select(func.count()).select_from(Evidence)) == 0


@pytest.mark.parametrize(
    ("paper", "fault"),
    [(b"%PDF-" + b"x" * 5_000_000, "paper_too_large"), (b"MZ", "unknown_paper"), (b"<svg>", "unknown_paper")],
)
def test_a_paper_that_cannot_be_taken(
    session: Session, content: Content, profile: Profile, cast: Cast, paper: bytes, fault: str
) -> None:
    with pytest.raises(InvalidInput, match=fault):
        papers.add_evidence(
            session,
            profile,
            cast.people[Role.CARE_WORKER],
            kind="sfi_d",
            issued_on=ON,
            issuer="skolan",
            entered_by_id=cast.people[Role.MANAGER].id,
            now=datetime(2026, 11, 1, 12, tzinfo=UTC),
            paper=paper,
        )


def test_after_midnight_in_stockholm_it_is_the_next_day(
    session: Session, content: Content, profile: Profile, cast: Cast
) -> None:
    person = cast.people[Role.CARE_WORKER]
    tomorrow = ON + timedelta(days=1)
    evidence = papers.add_evidence(
        session,
        profile,
        person,
        kind="sfi_d",
        issued_on=tomorrow,
        issuer="skolan",
        entered_by_id=person.id,
        now=datetime(2026, 11, 1, 23, 30, tzinfo=UTC),
    )
    assert evidence.issued_on == tomorrow


def test_the_list_is_as_it_was_at_the_end_of_the_day(
    session: Session, content: Content, profile: Profile, cast: Cast
) -> None:
    person = cast.people[Role.CARE_WORKER]
    practise(session, person, until=ON, days=3)
    enter(session, profile, person, issued_on=ON - timedelta(days=1))
    for days, expected in ((0, {Verdict.SHOWN}), (1, {Verdict.SHOWN}), (2, {Verdict.UNKNOWN})):
        row = readiness.readiness_of(session, content, profile, person, on=ON - timedelta(days=days))
        assert verdicts(row) == expected


@pytest.mark.parametrize(
    ("when", "counted"),
    [
        (datetime(2026, 11, 1, 22, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 1, 23, 0, tzinfo=UTC), False),
        (datetime(2026, 10, 31, 23, 30, tzinfo=UTC), True),
    ],
)
def test_the_day_ends_at_midnight_in_stockholm(
    session: Session, content: Content, profile: Profile, cast: Cast, when: datetime, counted: bool
) -> None:
    person = cast.people[Role.CARE_WORKER]
    keep(session, an_answer(a_session(session, person), answered_at=when))
    session.flush()
    step = readiness.readiness_of(session, content, profile, person, on=ON).readiness.next_step
    assert step is (NextStep.KEEP_PRACTISING if counted else NextStep.START_PRACTICE)


def test_a_unit_without_people(session: Session, content: Content, profile: Profile, cast: Cast) -> None:
    for member in cast.neighbour.memberships:
        session.delete(member)
    session.flush()
    assert readiness.readiness_list(session, content, cast.linden, on=ON).rows == ()


def test_only_learners_on_the_unit_are_found(session: Session, cast: Cast) -> None:
    person = cast.people[Role.CARE_WORKER]
    assert readiness.learner_on(session, cast.bjorken, person.id) is person
    for outsider in (cast.neighbour, cast.people[Role.MANAGER], cast.strangers[Role.CARE_WORKER]):
        with pytest.raises(NotFound):
            readiness.learner_on(session, cast.bjorken, outsider.id)
