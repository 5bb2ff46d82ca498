from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.assignment import AssignmentStatus
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.storage.models import Person, StudyGroup
from sprakverktyg.usecases import assignments, group_overview, groups
from sprakverktyg.usecases.assignments import Order, TargetKind, Terms
from sprakverktyg.usecases.group_overview import EventKind
from tests.support.cast import Cast
from tests.support.guarding import nobody
from tests.support.rows import MODULE, START, a_session, an_answer, keep

NOW = START + timedelta(days=1)
READ = "las-och-svara:hygienkunskap:finns-inte/0"


def answer(session: Session, person: Person, *answers: str) -> None:
    """Store answers like `"smitta=smotta"`, right ones like `"smitta"`, one a minute."""
    row = a_session(session, person)
    for position, part in enumerate(answers):
        word, wrong, given = part.partition("=")
        about = {"word_id": None, "exercise_id": word} if ":" in word else {"word_id": word}
        outcome = Outcome.WRONG if wrong else Outcome.RIGHT
        keep(session, an_answer(row, position, given=given or word, outcome=outcome, **about))


@pytest.fixture
def group(session: Session, content: Content, cast: Cast) -> StudyGroup:
    """Three learners of Björken who have been asked for a module."""
    teacher = cast.viewer(session, cast.people[Role.TEACHER])
    members = [cast.people[role].id for role in (Role.CARE_WORKER, Role.HANDLEDARE, Role.SPRAKOMBUD)]
    group = groups.make_group(session, teacher, find=nobody, name="Tisdag", person_ids=members)
    order = Order(TargetKind.MODULE, Terms(due_on=date(2026, 9, 20)), target_id=MODULE)
    known = content.framework, content.library
    assignments.give(session, *known, group, order, find=nobody, now=START, on=START.date())
    return group


def test_who_needs_help_comes_first_and_with_what(
    session: Session, content: Content, cast: Cast, group: StudyGroup
) -> None:
    worker, _handledare, sprakombud = (
        cast.people[role] for role in (Role.CARE_WORKER, Role.HANDLEDARE, Role.SPRAKOMBUD)
    )
    answer(session, sprakombud, *["smitta=smotta"] * 2, *["handhygien=hand"] * 10)
    answer(session, worker, *["smitta"] * 12)
    found = group_overview.overview(session, content.framework, content.library, group, now=NOW)
    rows = {row.person: row for row in found.learners}
    assert [row.person for row in found.learners if row.needs_help] == [sprakombud] == [found.learners[0].person]
    assert [word.id for word in rows[sprakombud].stuck_on] == ["handhygien", "smitta"]
    assert (rows[sprakombud].hard, rows[worker].hard) == ((Skill.LASA,), ())
    assert (rows[worker].minutes, rows[worker].last_on) == (1, START.date())
    assert found.counts == {
        AssignmentStatus.NOT_BEGUN: 1,
        AssignmentStatus.BEGUN: 2,
        AssignmentStatus.INTERRUPTED: 0,
        AssignmentStatus.FINISHED: 0,
    }


def test_what_most_people_miss_comes_first_with_what_they_answered(
    session: Session, content: Content, cast: Cast, group: StudyGroup
) -> None:
    worker, sprakombud = cast.people[Role.CARE_WORKER], cast.people[Role.SPRAKOMBUD]
    answer(session, worker, "smitta=smotta", "handhygien=hand", "handhygien=hand", "handhygien=hund", f"{READ}=nej")
    answer(session, sprakombud, "smitta=smuts", "smitta=smotta", "smitta")
    answer(session, cast.neighbour, "smitta=granne")
    found = group_overview.overview(session, content.framework, content.library, group, now=NOW).missed
    assert [(item.word and item.word.id, item.people) for item in found] == [("smitta", 2), ("handhygien", 1)]
    assert found[0].wrong == (("smotta", 2), ("smuts", 1))
    assert found[0].exercise.word_id == "smitta"


def test_the_history_of_one_day_by_day(session: Session, content: Content, cast: Cast, group: StudyGroup) -> None:
    worker = cast.people[Role.CARE_WORKER]
    answer(session, worker, "smitta=smotta", "smitta=smotta", "handhygien")
    known = content.framework, content.library
    found = group_overview.history(session, *known, group, worker.id, now=NOW)
    assert [(event.kind, event.answers, event.right) for event in found.events] == [
        (EventKind.PRACTISED, 3, 1),
        (EventKind.GIVEN, 0, 0),
    ]
    assert [word.id for word in found.learner.stuck_on] == ["smitta"]
    assert [progress.status for _, _, progress in found.assignments] == [AssignmentStatus.BEGUN]
    with pytest.raises(NotFound):
        group_overview.history(session, *known, group, cast.neighbour.id, now=NOW)


def test_nothing_is_seen_of_who_is_no_longer_taught(
    session: Session, content: Content, cast: Cast, group: StudyGroup
) -> None:
    worker = cast.people[Role.CARE_WORKER]
    answer(session, worker, "smitta=smotta")
    worker.ended_at = START
    session.flush()
    found = group_overview.overview(session, content.framework, content.library, group, now=NOW)
    assert (len(found.learners), found.missed) == (2, ())
    with pytest.raises(NotFound):
        group_overview.history(session, content.framework, content.library, group, worker.id, now=NOW)
