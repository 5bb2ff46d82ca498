from dataclasses import fields, replace
from datetime import date, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.assignment import AssignmentStatus, TargetKind
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.storage import groups as storage
from sprakverktyg.storage.models import Assignment, Membership, Person, StudyGroup, Writing, WritingVersion
from sprakverktyg.usecases import accounts, assignments, groups
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.assignments import Order, Terms
from sprakverktyg.usecases.guarding import Find, PersonalDataFound
from tests.support.cast import Cast
from tests.support.guarding import find_marked, nobody
from tests.support.rows import MODULE, START, a_person, a_session, an_answer, keep

ON, DUE = START.date(), date(2026, 9, 20)
TERMS = {field.name for field in fields(Terms)}


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
    session: Session, content: Content, group: StudyGroup, *, find: Find = nobody, on: date = ON, **order: Any
) -> Assignment:
    """Give an assignment: the core words of a module if nothing else is said."""
    said = {name: order.pop(name) for name in TERMS & order.keys()}
    wanted = {"kind": TargetKind.MODULE, "target_id": MODULE, **order}
    wanted["terms"] = Terms(**{"due_on": DUE, "instruction": " Öva lite. ", **said})
    return assignments.give(
        session, content.framework, content.library, group, Order(**wanted), find=find, now=START, on=on
    )


def overview(session: Session, content: Content, assignment: Assignment, *, now: datetime) -> groups.AssignmentOverview:
    target = assignments.target_of(content.framework, content.library, assignment)
    assert target is not None
    return groups.overview(session, content.library, assignment, target, now=now)


def practise(session: Session, person: Person, answers: str, *, start: int = 0) -> None:
    """Store answers like `"smitta+ smitta-"`, one an hour from `start` hours after the assignment."""
    row = a_session(session, person)
    for position, part in enumerate(answers.split()):
        outcome = Outcome.RIGHT if part[-1] == "+" else Outcome.WRONG
        when = START + timedelta(hours=start + position)
        keep(session, an_answer(row, position, word_id=part[:-1], outcome=outcome, answered_at=when))


def test_learners_are_those_who_practise_where_one_teaches(
    session: Session, cast: Cast, teacher: Viewer, learners: list[Person]
) -> None:
    accounts.give_role(session, person_id=learners[1].id, unit_id=cast.linden.id, role=Role.CARE_WORKER)
    found = groups.choice_for(session, teacher, chosen=[learners[0].id])
    assert [(row.id, row.unit) for row in found.chosen] == [(learners[0].id, "Linden")]
    units = ["Björken, Linden", "Björken", "Björken"]
    assert [(row.id, row.unit) for row in found.offered] == [
        (row.id, unit) for row, unit in zip(learners[1:], units, strict=True)
    ]
    assert not found.is_long
    others = cast.viewer(session, cast.people[Role.MANAGER])
    assert groups.choice_for(session, others, chosen=[learners[0].id]) == groups.Choice((), (), 0, False)


def test_among_many_learners_one_searches(
    session: Session, cast: Cast, teacher: Viewer, learners: list[Person]
) -> None:
    many = [a_person(session, cast.linden, f"Åsa Ek {number}", Role.CARE_WORKER) for number in range(40)]

    def found(wanted: str) -> tuple[int, int, int]:
        choice = groups.choice_for(session, teacher, chosen=[many[0].id], wanted=wanted)
        assert choice.is_long
        return len(choice.chosen), len(choice.offered), choice.matching

    assert found("") == (1, 0, 0)
    assert found("ÅSA linden") == (1, 30, 39)
    assert found("åsa björken") == (1, 0, 0)
    assert found("ek 39") == (1, 1, 1)
    assert found("stranger") == (1, 0, 0)


def test_a_group_of_learners_from_two_units(session: Session, teacher: Viewer, learners: list[Person]) -> None:
    group = make(session, teacher, *learners, learners[0], name="  Tisdag ")
    session.expire_all()
    assert (group.name, group.members) == ("Tisdag", learners)
    assert groups.groups_for(session, teacher) == [(group, learners)]
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
    assert assignments.assignment_in(group, assignment.id) is assignment
    with pytest.raises(NotFound):
        assignments.assignment_in(make(session, teacher, cast.neighbour, name="Onsdag"), assignment.id)


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
    with pytest.raises(InvalidInput, match="starts_after_due"):
        assign(session, content, group, start_on=DUE + timedelta(days=1))
    with pytest.raises(InvalidInput, match="minutes_out_of_range"):
        assign(session, content, group, minutes=0)
    with pytest.raises(InvalidInput, match="words_not_in_library"):
        assign(session, content, group, kind=TargetKind.WORDS, words="smitta\nblåtiraffla")
    with pytest.raises(InvalidInput, match="no_words_chosen"):
        assign(session, content, group, kind=TargetKind.WORDS, words=" , \n")
    for kind in (TargetKind.MODULE, TargetKind.TEXT, TargetKind.WRITING):
        with pytest.raises(NotFound):
            assign(session, content, group, kind=kind, target_id="finns_inte")
    with pytest.raises(NotFound):
        assign(session, content, group, person_id=cast.people[Role.CARE_WORKER].id)
    with pytest.raises(InvalidInput, match="module_without_words"):
        assign(session, replace(content, library=Library((), ())), group)
    assert group.assignments == []
    assert assign(session, content, group, due_on=ON).due_on == ON


def test_words_are_found_by_what_a_teacher_writes(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    group = make(session, teacher, cast.neighbour)
    row = assign(
        session,
        content,
        group,
        kind=TargetKind.WORDS,
        words="En smitta, handhygien\nsmittan\n",
        types=("lucka",),
        target_id=None,
    )
    assert (row.word_ids, row.types, row.target_id) == (["smitta", "handhygien"], ["lucka"], None)


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
    found = overview(session, content, assignment, now=now)
    assert found.target.title == content.framework.module(MODULE).name
    assert [(row.person, row.progress.status, row.progress.done) for row in found.learners] == [
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
    found = overview(session, content, assignment, now=START + timedelta(hours=9))
    assert [(word.id, count) for word, count in found.hardest] == [(b, 2), (a, 1)]
    assert [[word.id for word in row.stuck_on] for row in found.learners] == [[a, b], [b], [], []]


def test_words_that_are_gone_from_the_content_are_not_asked_for(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    assignment = assign(session, content, make(session, teacher, cast.neighbour))
    gone, *left = assignment.word_ids
    practise(session, cast.neighbour, f"{gone}- {gone}- " + " ".join(f"{word}+" for word in left))
    library = Library(tuple(word for word in content.library.words if word.id != gone), content.library.texts)
    found = overview(session, replace(content, library=library), assignment, now=START + timedelta(days=2))
    assert found.learners[0].progress.status is AssignmentStatus.FINISHED
    assert found.learners[0].stuck_on == found.hardest == ()


def test_a_text_and_a_note_are_followed_too(session: Session, content: Content, cast: Cast, teacher: Viewer) -> None:
    learner = cast.neighbour
    group = make(session, teacher, learner)
    text = next(text for text in content.library.texts if assignments.text_exercises(text, content.library))
    reading = assign(session, content, group, kind=TargetKind.TEXT, target_id=text.id)
    writing = assign(session, content, group, kind=TargetKind.WRITING, target_id=content.writing[0].id)

    def states() -> list[tuple[AssignmentStatus, int]]:
        rows = [overview(session, content, row, now=now).learners[0].progress for row in (reading, writing)]
        return [(row.status, row.done) for row in rows]

    now = START + timedelta(hours=2)
    assert states() == [(AssignmentStatus.NOT_BEGUN, 0)] * 2
    exercises = assignments.text_exercises(text, content.library)
    row = a_session(session, learner)
    for position, exercise_id in enumerate(exercises):
        module_id, when = text.module_ids[0], START + timedelta(minutes=position)
        answer = an_answer(row, position, exercise_id=exercise_id, word_id=None, module_id=module_id, answered_at=when)
        keep(session, answer)
    draft = Writing(person_id=learner.id, task_id=content.writing[0].id, draft="", begun_at=START, saved_at=START)
    session.add(draft)
    session.flush()
    assert states() == [(AssignmentStatus.FINISHED, len(set(exercises.values()))), (AssignmentStatus.BEGUN, 0)]
    now += timedelta(days=5)
    assert states()[1] == (AssignmentStatus.INTERRUPTED, 0)
    session.add(
        WritingVersion(writing_id=draft.id, number=1, text="Hej", feedback={}, made_at=START, handed_in_at=START)
    )
    session.flush()
    assert states()[1] == (AssignmentStatus.FINISHED, 1)


def test_the_teacher_puts_assignments_in_order_and_takes_them_back(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    group = make(session, teacher, cast.neighbour)
    first, second, third = (assign(session, content, group, due_on=DUE - timedelta(days=day)) for day in range(3))

    def order() -> list[Assignment]:
        session.flush()
        session.expire(group)
        return group.assignments

    assert order() == [first, second, third]
    assignments.move(group, third, up=True)
    assert order() == [first, third, second]
    assignments.move(group, first, up=True)
    assignments.move(group, second, up=False)
    assert order() == [first, third, second]
    assignments.withdraw(third, now=START)
    assert order() == [first, second]
    with pytest.raises(NotFound):
        assignments.assignment_in(group, third.id)


def test_who_loses_the_unit_loses_its_learners(
    session: Session, content: Content, cast: Cast, teacher: Viewer, learners: list[Person]
) -> None:
    group = make(session, teacher, *learners)
    assignment = assign(session, content, group)
    assert groups.asked_of(session, assignment) == learners
    session.execute(delete(Membership).where(Membership.person_id == teacher.id, Membership.unit_id == cast.linden.id))
    assert groups.groups_for(session, teacher) == [(group, learners[1:])]
    assert groups.asked_of(session, assignment) == learners[1:]
    assert storage.assignments_for(session, cast.neighbour.id, on=ON) == []
    assert storage.assignments_for(session, learners[1].id, on=ON) == [assignment]
    with pytest.raises(NotFound):
        assign(session, content, group, person_id=cast.neighbour.id)
    with pytest.raises(NotFound):
        groups.change_group(session, teacher, group, find=nobody, name="Ny", person_ids=[cast.neighbour.id])
    groups.change_group(session, teacher, group, find=nobody, name="tisdag", person_ids=[learners[1].id])
    assert (group.name, group.members) == ("tisdag", [learners[1]])


def test_a_group_ends_and_is_taken_up_again(session: Session, content: Content, cast: Cast, teacher: Viewer) -> None:
    group = make(session, teacher, cast.neighbour)
    assignment = assign(session, content, group)
    groups.end_group(group, now=START)
    session.flush()
    assert groups.groups_for(session, teacher) == []
    assert groups.ended_groups_for(session, teacher) == [group]
    assert storage.assignments_for(session, cast.neighbour.id, on=ON) == []
    with pytest.raises(InvalidInput, match="group_exists"):
        make(session, teacher, cast.neighbour, name=group.name)
    groups.take_up_group(group)
    session.flush()
    assert storage.assignments_for(session, cast.neighbour.id, on=ON) == [assignment]


def test_an_assignment_is_for_one_person_and_from_its_first_day(
    session: Session, content: Content, teacher: Viewer, learners: list[Person]
) -> None:
    group = make(session, teacher, *learners)
    assignment = assign(session, content, group, person_id=learners[0].id, start_on=ON + timedelta(days=2))
    assert groups.asked_of(session, assignment) == learners[:1]
    for person, days, expected in ((learners[0], 1, []), (learners[0], 2, [assignment]), (learners[1], 2, [])):
        assert storage.assignments_for(session, person.id, on=ON + timedelta(days=days)) == expected


def test_an_assignment_is_changed_and_what_was_done_stays(
    session: Session, content: Content, teacher: Viewer, learners: list[Person]
) -> None:
    assignment = assign(session, content, make(session, teacher, *learners), minutes=20)
    practise(session, learners[0], f"{assignment.word_ids[0]}+")
    words, changed = list(assignment.word_ids), START + timedelta(days=2)
    wanted = Terms(
        DUE + timedelta(days=7), start_on=ON + timedelta(days=3), minutes=None, instruction=" Ta det lugnt. "
    )
    assignments.change(session, assignment, wanted, find=nobody, now=changed, on=changed.date())
    session.flush()
    session.expire_all()
    assert assignments.terms_of(assignment) == Terms(wanted.due_on, None, None, "Ta det lugnt.")
    assert (assignment.word_ids, assignment.given_at, assignment.changed_at) == (words, START, changed)
    assert overview(session, content, assignment, now=changed).learners[0].progress.done == 1
    assert storage.assignments_for(session, learners[0].id, on=ON) == [assignment]


def test_what_is_not_changed_is_not_called_changed(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    assignment = assign(session, content, make(session, teacher, cast.neighbour))
    later = START + timedelta(days=30)
    same = assignments.terms_of(assignment)
    assignments.change(session, assignment, same, find=nobody, now=later, on=later.date())
    assert assignment.changed_at is None


def test_the_first_day_can_be_moved_until_it_has_come(
    session: Session, content: Content, cast: Cast, teacher: Viewer
) -> None:
    first = ON + timedelta(days=3)
    assignment = assign(session, content, make(session, teacher, cast.neighbour), start_on=first)
    for on, wanted, expected in (
        (ON, first + timedelta(days=2), first + timedelta(days=2)),
        (first + timedelta(days=1), first, first),
        (first, first + timedelta(days=5), first),
    ):
        terms = replace(assignments.terms_of(assignment), start_on=wanted)
        assignments.change(session, assignment, terms, find=nobody, now=START, on=on)
        assert assignment.start_on == expected


def test_a_change_that_cannot_be_made(session: Session, content: Content, cast: Cast, teacher: Viewer) -> None:
    assignment = assign(session, content, make(session, teacher, cast.neighbour), start_on=ON + timedelta(days=9))
    terms = assignments.terms_of(assignment)
    for fault, wanted in (
        ("day_is_past", replace(terms, due_on=ON - timedelta(days=1))),
        ("starts_after_due", replace(terms, due_on=ON + timedelta(days=8))),
        ("minutes_out_of_range", replace(terms, minutes=601)),
        ("personal_data", replace(terms, instruction="Hjälp Gerda.")),
    ):
        with pytest.raises(InvalidInput, match=fault):
            assignments.change(session, assignment, wanted, find=find_marked, now=START, on=ON)
    assert assignments.terms_of(assignment) == terms
