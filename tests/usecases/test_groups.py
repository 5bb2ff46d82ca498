from datetime import date, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evidence import AssignmentStatus
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage.models import Assignment, Person, StudyGroup
from sprakverktyg.usecases import accounts, groups
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.guarding import Find, PersonalDataFound
from tests.support.cast import Cast
from tests.support.guarding import find_marked, nobody
from tests.support.rows import MODULE, START, a_session, an_answer

ON, DUE = START.date(), date(2026, 9, 20)


@pytest.fixture
def teacher(session: Session, cast: Cast) -> Viewer:
    """A teacher on both units of the municipality."""
    person = cast.people[Role.TEACHER]
    accounts.give_role(session, person_id=person.id, unit_id=cast.linden.id, role=Role.TEACHER)
    return cast.viewer(session, person)


@pytest.fixture
def learners(cast: Cast) -> list[Person]:
    """Learners from both units, by name."""
    return [cast.neighbour, *(cast.people[role] for role in (Role.CARE_WORKER, Role.HANDLEDARE, Role.SPRAKOMBUD))]


def make(session: Session, viewer: Viewer, *people: Person, name: str = "Tisdag") -> StudyGroup:
    return groups.make_group(session, viewer, find=nobody, name=name, person_ids=[person.id for person in people])


def assign(
    session: Session,
    content: Content,
    group: StudyGroup,
    *,
    module_id: str = MODULE,
    due_on: date = DUE,
    instruction: str = " Öva lite. ",
    find: Find = nobody,
) -> Assignment:
    return groups.assign_module(
        session,
        content.framework,
        content.library,
        group,
        find=find,
        module_id=module_id,
        due_on=due_on,
        instruction=instruction,
        now=START,
        on=ON,
    )


def practise(session: Session, person: Person, answers: str, *, start: int = 0) -> None:
    """Store answers like `"smitta+ smitta-"`, one an hour from `start` hours after the assignment."""
    row = a_session(session, person)
    for position, part in enumerate(answers.split()):
        outcome = Outcome.RIGHT if part[-1] == "+" else Outcome.WRONG
        when = START + timedelta(hours=start + position)
        session.add(an_answer(row, position, word_id=part[:-1], outcome=outcome, answered_at=when))
    session.flush()


def test_learners_are_those_who_practise_where_one_teaches(
    session: Session, cast: Cast, teacher: Viewer, learners: list[Person]
) -> None:
    found = groups.learners_for(session, teacher)
    assert [(unit.name, list(people)) for unit, people in found] == [
        ("Björken", learners[1:]),
        ("Linden", learners[:1]),
    ]
    assert groups.learners_for(session, cast.viewer(session, cast.people[Role.MANAGER])) == []


def test_a_group_of_learners_from_two_units(session: Session, teacher: Viewer, learners: list[Person]) -> None:
    group = make(session, teacher, *learners, learners[0], name="  Tisdag ")
    session.expire_all()
    assert (group.name, group.members) == ("Tisdag", learners)
    assert groups.groups_for(session, teacher) == [group]
    assert groups.group_for(session, teacher, group.id) is group


def test_a_group_is_only_its_teachers_own(session: Session, cast: Cast, teacher: Viewer) -> None:
    group = make(session, teacher, cast.neighbour)
    for person in (cast.strangers[Role.TEACHER], cast.people[Role.MANAGER]):
        with pytest.raises(NotFound):
            groups.group_for(session, cast.viewer(session, person), group.id)
    with pytest.raises(NotFound):
        groups.group_for(session, teacher, uuid4())


def test_nobody_from_outside_comes_into_a_group(session: Session, cast: Cast, teacher: Viewer) -> None:
    for outsider in (cast.strangers[Role.CARE_WORKER], cast.people[Role.MANAGER]):
        with pytest.raises(NotFound):
            make(session, teacher, cast.neighbour, outsider)
    only_bjorken = cast.viewer(session, cast.strangers[Role.TEACHER])
    with pytest.raises(NotFound):
        make(session, only_bjorken, cast.neighbour)
    assert session.scalar(select(func.count()).select_from(StudyGroup)) == 0


@pytest.mark.parametrize("name", ["Tisdag", "TISDAG", " tisdag "])
def test_a_name_stands_once_for_each_teacher(session: Session, cast: Cast, teacher: Viewer, name: str) -> None:
    make(session, teacher, cast.neighbour)
    with pytest.raises(InvalidInput, match="group_exists"):
        make(session, teacher, cast.neighbour, name=name)
    stranger = cast.viewer(session, cast.strangers[Role.TEACHER])
    assert make(session, stranger, cast.strangers[Role.CARE_WORKER], name=name)


def test_a_group_has_somebody_in_it(session: Session, teacher: Viewer) -> None:
    with pytest.raises(InvalidInput, match="group_without_members"):
        make(session, teacher)


def test_an_assignment_asks_for_the_core_words(session: Session, content: Content, cast: Cast, teacher: Viewer) -> None:
    group = make(session, teacher, cast.neighbour)
    assignment = assign(session, content, group)
    session.expire_all()
    assert assignment.word_ids == [word.id for word in content.library.module_words(MODULE) if word.core]
    assert (assignment.instruction, assignment.due_on) == ("Öva lite.", DUE)
    assert groups.assignment_in(group, assignment.id) is assignment
    with pytest.raises(NotFound):
        groups.assignment_in(make(session, teacher, cast.neighbour, name="Onsdag"), assignment.id)


def test_a_name_and_a_greeting_show_nobody_but_colleagues(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    with pytest.raises(PersonalDataFound):
        groups.make_group(session, teacher, find=find_marked, name="Gerda", person_ids=[cast.neighbour.id])
    group = make(session, teacher, cast.neighbour)
    for instruction in ("Hjälp Gerda.", "Fråga 380412-1234."):
        with pytest.raises(PersonalDataFound):
            assign(session, content, group, instruction=instruction, find=find_marked)
    cast.neighbour.name = "Gerda Ek"
    assert assign(session, content, group, instruction="Hej Gerda!", find=find_marked).instruction == "Hej Gerda!"


def test_an_assignment_that_cannot_be_given(session: Session, content: Content, cast: Cast, teacher: Viewer) -> None:
    group = make(session, teacher, cast.neighbour)
    with pytest.raises(InvalidInput, match="day_is_past"):
        assign(session, content, group, due_on=ON - timedelta(days=1))
    with pytest.raises(NotFound):
        assign(session, content, group, module_id="finns_inte")
    with pytest.raises(InvalidInput, match="module_without_words"):
        groups.assign_module(
            session,
            content.framework,
            Library((), ()),
            group,
            find=nobody,
            module_id=MODULE,
            due_on=DUE,
            instruction="",
            now=START,
            on=ON,
        )
    assert assign(session, content, group, due_on=ON).due_on == ON
    assert group.assignments == [groups.assignment_in(group, group.assignments[0].id)]


def test_the_overview_tells_where_everybody_is(
    session: Session, content: Content, teacher: Viewer, learners: list[Person]
) -> None:
    assignment = assign(session, content, make(session, teacher, *learners))
    core = assignment.word_ids
    not_begun, interrupted, begun, finished = learners
    practise(session, not_begun, f"{core[0]}+ {core[1]}+", start=-9)
    practise(session, interrupted, f"{core[0]}+")
    practise(session, begun, f"{core[0]}+ {core[1]}-", start=90)
    practise(session, finished, " ".join(f"{word}+" for word in core))
    now = START + timedelta(days=4, hours=1)
    found = groups.overview(session, content.framework, content.library, assignment, now=now)
    assert found.module.id == MODULE
    assert [(row.person, row.progress.status, row.progress.known) for row in found.learners] == [
        (not_begun, AssignmentStatus.NOT_BEGUN, 0),
        (interrupted, AssignmentStatus.INTERRUPTED, 1),
        (begun, AssignmentStatus.BEGUN, 1),
        (finished, AssignmentStatus.FINISHED, len(core)),
    ]
    assert found.counts == dict.fromkeys(AssignmentStatus, 1)
    assert found.hardest == ()


def test_the_hardest_words_are_those_that_most_are_stuck_on(
    session: Session, content: Content, teacher: Viewer, learners: list[Person]
) -> None:
    assignment = assign(session, content, make(session, teacher, *learners))
    a, b, c = assignment.word_ids[:3]
    practise(session, learners[0], f"{a}- {b}- {a}- {b}-")
    practise(session, learners[1], f"{b}- {b}- {c}- {c}- {c}+")
    practise(session, learners[2], f"{b}- {a}-")
    found = groups.overview(session, content.framework, content.library, assignment, now=START + timedelta(hours=9))
    assert [(word.id, count) for word, count in found.hardest] == [(b, 2), (a, 1)]
    assert [[word.id for word in row.stuck_on] for row in found.learners] == [[a, b], [b], [], []]


def test_words_that_are_gone_from_the_content_are_not_asked_for(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    assignment = assign(session, content, make(session, teacher, cast.neighbour))
    gone, *left = assignment.word_ids
    practise(session, cast.neighbour, f"{gone}- {gone}- " + " ".join(f"{word}+" for word in left))
    library = Library(tuple(word for word in content.library.words if word.id != gone), content.library.texts)
    found = groups.overview(session, content.framework, library, assignment, now=START + timedelta(days=2))
    assert found.learners[0].progress.status is AssignmentStatus.FINISHED
    assert found.learners[0].stuck_on == found.hardest == ()
