import random
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.text import Block, text_of
from sprakverktyg.domain.text_exercises import Audience, Drafts, ItemKind, TextItem
from sprakverktyg.storage.models import AnswerEvent, Person, PracticeSession
from sprakverktyg.usecases import assignments, groups, libraries, practice, rewriting, text_exercises, versions
from sprakverktyg.usecases.asked import assigned_to
from sprakverktyg.usecases.assignments import Order, Terms
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.sentences import Desk
from sprakverktyg.usecases.text_exercises import Choice
from tests.support.cast import Cast
from tests.support.desk import a_desk
from tests.support.guarding import find_marked, nobody
from tests.support.rows import START

TEXT = "Kalle tvättar kläderna. Häll inte ut vattnet."
MODULE = "hygienkunskap"
WHO = TextItem(
    ItemKind.QUESTION, "Kalle tvättar kläderna.", "Vem tvättar kläderna?", "Kalle", ("Sara", "Ali"), passage=(TEXT,)
)
GAP_ITEM = TextItem(
    ItemKind.CLOZE, "Häll inte ut vattnet.", "Häll inte ut ____.", "vattnet", explanation="Det är vått."
)
WORD = TextItem(ItemKind.WORD, "Häll inte ut vattnet.", "", "vatten", ("kläder", "bord"), word="vatten", good=False)


def draft(blocks: Sequence[Block], stopped: Collection[str]) -> Drafts:
    text = text_of(blocks)
    return Drafts(tuple(item for item in (WHO, GAP_ITEM, WORD) if item.sentence in text), MODULE, Level.A2)


@pytest.fixture
def desk(session: Session, cast: Cast) -> Desk:
    desk = a_desk(session, cast.viewer(session, cast.people[Role.SPRAKOMBUD]), cast.bjorken, TEXT)
    approve(desk, cast)
    return desk


def approve(desk: Desk, cast: Cast) -> None:
    approval = versions.ask(desk, cast.people[Role.MANAGER].id)
    versions.answer(approval, approved=True, comment="", find=nobody, now=desk.now)
    desk.session.flush()
    desk.session.expire_all()


def give(
    desk: Desk,
    content: Content,
    prompts: dict[str, str],
    *,
    audience: Audience = Audience.UNIT,
    version: int = 2,
    module: str = MODULE,
) -> int:
    choice = Choice(version, prompts, module, audience)
    return text_exercises.give(desk, content.framework, choice, draft=draft, find=find_marked, stopped=())


def begun(session: Session, content: Content, person: Person, desk: Desk) -> PracticeSession:
    rng = random.Random(1)
    plan = practice.plan_document(session, person.id, desk.document.id, rng=rng)
    return practice.begin(session, person.id, plan, now=START)


def answered(session: Session, content: Content, row: PracticeSession, position: int, given: str) -> None:
    practice.answer_item(
        session, content.library, row, answer_id=uuid4(), position=position, given=given, seconds=5, now=START
    )
    session.flush()


def test_given_exercises_are_practised_and_logged_like_others(
    session: Session, cast: Cast, content: Content, desk: Desk
) -> None:
    assert give(desk, content, {WHO.key: WHO.prompt, GAP_ITEM.key: "ignored"}) == 2
    me = cast.people[Role.CARE_WORKER]
    row = begun(session, content, me, desk)
    assert [name.partition(":")[0] for name in row.exercise_ids] == ["text-lucka", "text-fraga"]
    item = practice.item_at(session, content.library, row, 1)
    exercise = item.exercise
    assert (exercise.source, exercise.module_id, exercise.level) == (f"dokument:{desk.document.id}", MODULE, Level.A2)
    assert (exercise.prompt, exercise.passage[0].says, exercise.after) == (WHO.prompt, TEXT, WHO.sentence)
    answered(session, content, row, 0, "vatten")
    answered(session, content, row, 1, "Kalle")
    events = {event.exercise_id: event for event in session.query(AnswerEvent)}
    assert events[row.exercise_ids[1]].outcome.counts_as_right
    assert row.finished_at
    assert len(practice.session_result(session, content.library, row)) == 2
    [left] = libraries.documents_to_practise(session, me.id)
    assert (left.left, left.total) == (1, 2)
    assert set(libraries.library_for(session, content.library, me.id).given) == {row.exercise_ids[0]}


def test_minutes_bring_what_the_workplace_has_given(session: Session, cast: Cast, content: Content, desk: Desk) -> None:
    give(desk, content, {GAP_ITEM.key: ""})
    me = cast.people[Role.CARE_WORKER]
    plan = practice.plan_minutes(session, content.framework, content.library, me.id, 3, now=START, rng=random.Random(1))
    assert sum(name.startswith("text-") for name in plan.exercise_ids) == 1


def test_others_are_given_nothing(session: Session, cast: Cast, content: Content, desk: Desk) -> None:
    give(desk, content, {WHO.key: WHO.prompt})
    for person in (cast.neighbour, cast.strangers[Role.CARE_WORKER]):
        assert libraries.documents_to_practise(session, person.id) == []
        with pytest.raises(InvalidInput, match="no_exercises_from_text"):
            begun(session, content, person, desk)


def test_what_goes_to_the_teacher_waits_for_the_teacher(
    session: Session, cast: Cast, content: Content, desk: Desk
) -> None:
    give(desk, content, {WHO.key: WHO.prompt}, audience=Audience.TEACHER)
    assert libraries.documents_to_practise(session, cast.people[Role.CARE_WORKER].id) == []


def test_a_teacher_assigns_what_was_handed_over(session: Session, cast: Cast, content: Content, desk: Desk) -> None:
    give(desk, content, {WHO.key: WHO.prompt}, audience=Audience.TEACHER)
    teacher, me = cast.viewer(session, cast.people[Role.TEACHER]), cast.people[Role.CARE_WORKER]
    stranger = cast.viewer(session, cast.strangers[Role.TEACHER])
    assert list(libraries.documents_to_assign(session, teacher.id)) == [desk.document]
    assert list(libraries.documents_to_assign(session, stranger.id)) == []
    group = groups.make_group(session, teacher, find=nobody, name="Tvätten", person_ids=[me.id])
    on = START.date()
    order = Order(TargetKind.DOCUMENT, Terms(due_on=on), target_id=str(desk.document.id))
    known = session, content.framework, content.library
    assignment = assignments.give(*known, group, order, find=nobody, now=START, on=on)
    with pytest.raises(NotFound):
        assignments.give(*known, group, replace(order, target_id=str(uuid4())), find=nobody, now=START, on=on)
    session.flush()
    plan = practice.plan_assignment(*known, me.id, assignment.id, now=START, rng=random.Random(1))
    row = practice.begin(session, me.id, plan, now=START)
    answered(session, content, row, 0, "Kalle")
    [asked] = assigned_to(*known, me.id, now=START, on=on)
    assert (asked.target.title, asked.is_finished) == (desk.document.title, True)
    text_exercises.take_back(desk, [WHO.key])
    session.flush()
    assert assigned_to(*known, me.id, now=START, on=on) == ()


def test_questions_are_worded_by_hand_and_words_explained(
    session: Session, cast: Cast, content: Content, desk: Desk
) -> None:
    give(desk, content, {WHO.key: "Vem är det som tvättar?", WORD.key: "Det som är vått och kommer ur kranen."})
    found = text_exercises.proposals(session, desk.document, draft, ())
    assert found is not None
    assert {item.prompt for _, item in found.given} == {
        "Vem är det som tvättar?",
        "Det som är vått och kommer ur kranen.",
    }
    assert found.drafts.items == (GAP_ITEM,)


@pytest.mark.parametrize(
    ("prompts", "more", "fault"),
    [
        ({}, {}, "no_exercises_chosen"),
        ({"nothing": "x"}, {}, "no_exercises_chosen"),
        ({WHO.key: " "}, {}, "exercise_without_words"),
        ({WORD.key: ""}, {}, "exercise_without_words"),
        ({WORD.key: "Vattnet i kranen"}, {}, None),
        ({WORD.key: "Det vatten som rinner"}, {}, "word_in_explanation"),
        ({WHO.key: "x" * 201}, {}, "long_text"),
        ({WHO.key: WHO.prompt}, {"module": "ingen"}, "unknown_module"),
        ({WHO.key: WHO.prompt}, {"version": 9}, "new_version_approved"),
    ],
)
def test_what_cannot_be_given(
    content: Content, desk: Desk, prompts: dict[str, str], more: dict[str, object], fault: str | None
) -> None:
    if fault is None:
        assert give(desk, content, prompts, **more) == 1  # type: ignore[arg-type]
        return
    with pytest.raises(InvalidInput, match=fault):
        give(desk, content, prompts, **more)  # type: ignore[arg-type]


def test_own_words_pass_the_guard(content: Content, desk: Desk) -> None:
    with pytest.raises(PersonalDataFound):
        give(desk, content, {WHO.key: "Vem tvättar åt Gerda?"})


def test_nothing_is_made_of_a_text_that_nobody_has_approved(session: Session, cast: Cast, content: Content) -> None:
    desk = a_desk(session, cast.viewer(session, cast.people[Role.SPRAKOMBUD]), cast.bjorken, TEXT)
    assert text_exercises.proposals(session, desk.document, draft, ()) is None
    with pytest.raises(InvalidInput, match="not_approved"):
        give(desk, content, {WHO.key: WHO.prompt})


def test_a_new_approved_version_withdraws_what_it_changed(
    session: Session, cast: Cast, content: Content, desk: Desk
) -> None:
    give(desk, content, {WHO.key: WHO.prompt, GAP_ITEM.key: ""})
    me = cast.people[Role.CARE_WORKER]
    row = begun(session, content, me, desk)
    later = replace(desk, now=desk.now + timedelta(days=1))
    rewriting.edit(later, 0, "Sara tvättar kläderna.", find=nobody)
    approve(later, cast)
    [left] = libraries.documents_to_practise(session, me.id)
    assert left.total == 1
    # A session that is open passes what was withdrawn; what was answered can still be seen.
    assert practice.next_position(session, content.library, row) == 0
    answered(session, content, row, 0, "vattnet")
    assert practice.next_position(session, content.library, row) is None
    assert practice.item_at(session, content.library, row, 1).exercise.answers == ("Kalle",)


def test_what_is_taken_back_can_be_given_again(session: Session, cast: Cast, content: Content, desk: Desk) -> None:
    give(desk, content, {GAP_ITEM.key: ""})
    text_exercises.take_back(desk, [GAP_ITEM.key])
    me = cast.people[Role.CARE_WORKER]
    session.flush()
    assert libraries.documents_to_practise(session, me.id) == []
    give(desk, content, {GAP_ITEM.key: ""})
    assert [row.total for row in libraries.documents_to_practise(session, me.id)] == [1]
