import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.assignment import AssignmentStatus, TargetKind
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises import MODULE_TYPES, WORD_TYPES, read_aloud
from sprakverktyg.storage import memory
from sprakverktyg.storage import practice as rows
from sprakverktyg.storage.models import Person, PracticeSession
from sprakverktyg.usecases import assignments, groups, practice, progress
from sprakverktyg.usecases.assignments import Order, Terms
from sprakverktyg.usecases.choosing import ITEMS
from sprakverktyg.usecases.today import Today, suggestion_for
from tests.support.cast import Cast
from tests.support.guarding import nobody
from tests.support.rows import START

MODULE, OTHER_MODULE = "hygienkunskap", "lakemedel"
NO_WORDS = Library((), ())


class Learner:
    """Somebody who practises. `now` goes on with every answer."""

    def __init__(self, session: Session, content: Content, person: Person) -> None:
        self.session, self.content, self.person = session, content, person
        self.library, self.now, self.rng = content.library, START, random.Random(1)

    def begin(self, module_id: str = MODULE) -> PracticeSession:
        return practice.begin_session(
            self.session, self.content.framework, self.library, self.person.id, module_id, now=self.now, rng=self.rng
        )

    def answer(self, row: PracticeSession, *, right: bool = True, answer_id: UUID | None = None) -> None:
        position = practice.next_position(self.session, self.library, row)
        assert position is not None
        self.answer_at(row, position, right=right, answer_id=answer_id)

    def answer_at(
        self,
        row: PracticeSession,
        position: int,
        *,
        right: bool = True,
        answer_id: UUID | None = None,
        seconds: int = 5,
    ) -> None:
        exercise = practice.item_at(self.session, self.library, row, position).exercise
        self.now += timedelta(seconds=20)
        practice.answer_item(
            self.session,
            self.library,
            row,
            answer_id=answer_id or uuid4(),
            position=position,
            given=exercise.answers[0] if right else "vet inte",
            seconds=seconds,
            now=self.now,
        )
        self.session.expunge_all()  # the next answer comes with another request
        self.session.add(row)

    def practise(self, module_id: str = MODULE, *, right: bool = True) -> PracticeSession:
        row = self.begin(module_id)
        while practice.next_position(self.session, self.library, row) is not None:
            self.answer(row, right=right)
        return row

    def today(self) -> Today:
        return suggestion_for(
            self.session, self.content.framework, self.library, self.person.id, now=self.now, on=self.now.date()
        )

    def forget(self, word_ids: Iterable[str]) -> None:
        """Let the words be gone from the content."""
        gone = set(word_ids)
        self.library = replace(self.library, words=tuple(word for word in self.library.words if word.id not in gone))


@pytest.fixture
def learner(session: Session, content: Content, cast: Cast) -> Learner:
    return Learner(session, content, cast.people[Role.CARE_WORKER])


def assign(learner: Learner, cast: Cast, *, module_id: str = OTHER_MODULE, due_on: date = date(2026, 9, 20)) -> None:
    teacher = cast.viewer(learner.session, cast.people[Role.TEACHER])
    name = f"Grupp {uuid4()}"
    group = groups.make_group(learner.session, teacher, find=nobody, name=name, person_ids=[learner.person.id])
    order = Order(TargetKind.MODULE, Terms(due_on=due_on), target_id=module_id)
    known = learner.content.framework, learner.library
    assignments.give(learner.session, *known, group, order, find=nobody, now=learner.now, on=learner.now.date())


def words_of(row: PracticeSession) -> list[str]:
    """Return the words of a session in order, without the pieces that are not about one word."""
    return [exercise_id.split(":")[1] for exercise_id in row.exercise_ids if not is_piece(exercise_id)]


def types_of(row: PracticeSession) -> list[str]:
    return [exercise_id.split(":")[0] for exercise_id in row.exercise_ids if not is_piece(exercise_id)]


def is_piece(exercise_id: str) -> bool:
    name = exercise_id.split(":")[0]
    return name in MODULE_TYPES or name == read_aloud.TYPE


def test_new_words_are_first_recognised_and_then_produced(learner: Learner) -> None:
    row = learner.begin()
    recognised = [WORD_TYPES[name].RECOGNISES for name in types_of(row)]
    assert recognised == [True] * 4 + [False] * 4
    assert sorted(words_of(row)[:4]) == sorted(words_of(row)[4:])
    assert all(learner.library.word(word).core for word in words_of(row))


@pytest.mark.parametrize("sessions_before", [1, 3, 8, 14])
def test_every_session_has_ten_items_of_the_module(learner: Learner, sessions_before: int) -> None:
    for _ in range(sessions_before):
        learner.practise()
        learner.now += timedelta(hours=9)
    row = learner.begin()
    assert len(row.exercise_ids) == len(set(row.exercise_ids)) == ITEMS
    assert {learner.library.word(word).module_id for word in words_of(row)} == {MODULE}


def test_words_that_are_due_come_back(learner: Learner) -> None:
    first = learner.practise(right=False)
    learner.now += timedelta(days=1)
    assert set(words_of(first)) & set(words_of(learner.begin()))


def test_when_all_words_are_met_and_none_is_due_the_next_due_come(learner: Learner) -> None:
    keep = [word.id for word in learner.library.module_words(MODULE)][:6]
    learner.forget(word.id for word in learner.library.module_words(MODULE) if word.id not in keep)
    for _ in range(3):
        learner.practise()
    row = learner.begin()
    assert set(words_of(row)) == set(keep)


def test_a_module_without_words_or_that_does_not_exist(learner: Learner) -> None:
    with pytest.raises(InvalidInput, match="unknown_module"):
        learner.begin("finns_inte")
    learner.library = NO_WORDS
    with pytest.raises(InvalidInput, match="module_without_words"):
        learner.begin()
    assert rows.open_session(learner.session, learner.person.id) is None


def test_beginning_anew_closes_the_open_session(learner: Learner) -> None:
    first = learner.begin()
    learner.now += timedelta(minutes=1)
    second = learner.begin(OTHER_MODULE)
    assert first.finished_at == learner.now
    assert rows.open_session(learner.session, learner.person.id) is second


def test_today_goes_from_new_to_due_to_assigned_to_resume(learner: Learner, cast: Cast) -> None:
    def suggestion() -> tuple[str, str | None]:
        found = learner.today()
        why = "resume" if found.resume else "assigned" if found.first else found.why
        return why, found.first.assignment.target_id if found.first else found.module and found.module.id

    first_module = next(m for m in learner.content.framework.modules if learner.library.module_words(m))
    assert suggestion() == ("new", first_module)
    learner.practise(MODULE, right=False)
    learner.now += timedelta(days=1)
    assert suggestion() == ("due", MODULE)
    assign(learner, cast, module_id=OTHER_MODULE)
    assert suggestion() == ("assigned", OTHER_MODULE)
    row = learner.begin(OTHER_MODULE)
    learner.answer(row)
    assert suggestion() == ("resume", OTHER_MODULE)
    assert learner.today().resume_position == 1


def test_today_counts_what_is_due_in_the_module_it_suggests(learner: Learner) -> None:
    learner.practise(MODULE, right=False)
    learner.practise(OTHER_MODULE, right=False)
    learner.practise(OTHER_MODULE, right=False)
    learner.now += timedelta(days=1)
    found = learner.today()
    assert (found.module and found.module.id, found.due) == (OTHER_MODULE, 11)


def test_today_without_any_content(learner: Learner) -> None:
    learner.library = NO_WORDS
    found = learner.today()
    assert found == Today(None, 0, None, None, "new", 0, (), found.items)


def test_the_assignment_due_first_is_suggested_until_it_is_finished(learner: Learner, cast: Cast) -> None:
    assign(learner, cast, module_id=OTHER_MODULE, due_on=date(2026, 9, 20))
    assign(learner, cast, module_id=MODULE, due_on=date(2026, 9, 10))
    assert [item.assignment.target_id for item in learner.today().assigned] == [MODULE, OTHER_MODULE]
    while learner.today().assigned[0].progress.status is not AssignmentStatus.FINISHED:
        assert first_asked(learner) == MODULE
        learner.practise(MODULE)
    assert first_asked(learner) == OTHER_MODULE


def first_asked(learner: Learner) -> str | None:
    first = learner.today().first
    return first.assignment.target_id if first else None


def test_an_assignment_is_late_the_day_after_it_was_due(learner: Learner, cast: Cast) -> None:
    assign(learner, cast, due_on=date(2026, 9, 2))
    for days, late in ((1, False), (2, True)):
        learner.now = START + timedelta(days=days)
        assert learner.today().assigned[0].late is late


def test_assigned_words_that_were_learnt_before_come_again(learner: Learner, cast: Cast) -> None:
    for _ in range(7):
        learner.practise()
    core = {word.id for word in learner.library.module_words(MODULE) if word.core}
    assert not core & set(words_of(learner.begin()))
    learner.now += timedelta(minutes=1)
    assign(learner, cast, module_id=MODULE)
    row = learner.practise()
    known = core & set(words_of(row))
    assert known
    assert learner.today().assigned[0].progress.done == len(known)
    assert not known & set(words_of(learner.begin()))


def test_a_killed_program_goes_on_at_the_very_item(learner: Learner) -> None:
    row = learner.begin()
    for _ in range(3):
        learner.answer(row)
    item = practice.item_at(learner.session, learner.library, row, 3)
    learner.session.commit()
    with Session(learner.session.connection(), join_transaction_mode="create_savepoint") as after:
        resumed = rows.open_session(after, learner.person.id)
        assert resumed is not None
        assert practice.next_position(after, learner.library, resumed) == 3
        assert practice.item_at(after, learner.library, resumed, 3) == item


def stored(learner: Learner, row: PracticeSession) -> list[tuple[int, Outcome, datetime]]:
    learner.session.expire_all()
    found = rows.answers_in(learner.session, row.id)
    return [(position, found[position].outcome, found[position].answered_at) for position in sorted(found)]


@pytest.mark.parametrize("same_id", [True, False])
def test_an_answer_sent_again_changes_nothing(learner: Learner, same_id: bool) -> None:
    row, answer_id = learner.begin(), uuid4()
    learner.answer_at(row, 0, answer_id=answer_id)
    before = stored(learner, row), schedules(learner)
    learner.now += timedelta(days=1)
    learner.answer_at(row, 0, right=False, answer_id=answer_id if same_id else uuid4())
    assert (stored(learner, row), schedules(learner)) == before


@pytest.mark.parametrize("position", [-1, 10, 99])
def test_a_position_beyond_the_session_is_not_found(learner: Learner, position: int) -> None:
    row = learner.begin()
    with pytest.raises(NotFound):
        learner.answer_at(row, position)
    assert stored(learner, row) == []


def test_a_session_is_ones_own(learner: Learner, cast: Cast) -> None:
    row = learner.begin()
    assert practice.practice_session(learner.session, learner.person.id, row.id) is row
    for person_id, session_id in ((cast.neighbour.id, row.id), (learner.person.id, uuid4())):
        with pytest.raises(NotFound):
            practice.practice_session(learner.session, person_id, session_id)


def test_the_last_answer_finishes_the_session(learner: Learner) -> None:
    row = learner.begin()
    for _ in range(9):
        learner.answer(row)
    assert row.finished_at is None
    right = [
        Outcome.DONE if exercise_id.startswith(read_aloud.TYPE) else Outcome.RIGHT for exercise_id in row.exercise_ids
    ]
    right[-1] = right[-1] if right[-1] is Outcome.DONE else Outcome.WRONG
    learner.answer(row, right=False)
    assert row.finished_at == learner.now
    result = practice.session_result(learner.session, learner.library, row)
    assert [item.judgement.outcome for item in result if item.judgement] == right


@pytest.mark.parametrize("seconds", [-5, 10**12])
def test_a_clock_that_is_wrong_loses_no_answer(learner: Learner, seconds: int) -> None:
    row = learner.begin()
    learner.answer_at(row, 0, seconds=seconds)
    assert len(stored(learner, row)) == 1


def test_progress_counts_words_not_answers(learner: Learner) -> None:
    row = learner.practise()
    learner.answer(learner.begin(), right=False)
    found = {
        item.module.id: (item.known, item.learning, item.total)
        for item in progress.progress_per_module(
            learner.session, learner.content.framework, learner.library, learner.person.id, now=learner.now
        )
    }
    assert found[MODULE] == (len(set(words_of(row))), 1, len(learner.library.module_words(MODULE)))
    assert found[OTHER_MODULE][:2] == (0, 0)
    assert list(found) == [m for m in learner.content.framework.modules if learner.library.module_words(m)]


def schedules(learner: Learner) -> dict[str, object]:
    return memory.memories_of(learner.session, learner.person.id)


class TestContentIsRemoved:
    def test_items_are_passed_over(self, learner: Learner) -> None:
        row = learner.begin()
        learner.answer(row)
        answered, gone = words_of(row)[0], words_of(row)[1]
        learner.forget([gone])
        seen = []
        while (position := practice.next_position(learner.session, learner.library, row)) is not None:
            seen.append(row.exercise_ids[position])
            learner.answer(row)
        assert seen == [item for item in row.exercise_ids[1:] if gone not in item.split(":")]
        assert row.finished_at == learner.now
        learner.forget([answered])
        shown = practice.session_result(learner.session, learner.library, row)
        assert {item.word.id for item in shown if item.word} == set(words_of(row)) - {answered, gone}

    def test_an_item_cannot_be_opened_or_answered(self, learner: Learner) -> None:
        row = learner.begin()
        learner.forget(words_of(row))
        with pytest.raises(NotFound):
            practice.item_at(learner.session, learner.library, row, 0)
        with pytest.raises(NotFound):
            learner.answer_at(row, 0)

    def test_a_session_with_nothing_left_is_not_resumed(self, learner: Learner) -> None:
        row = learner.begin()
        learner.answer(row)
        learner.library = NO_WORDS
        assert learner.today().resume is None

    def test_a_resumed_session_tells_the_item_that_comes(self, learner: Learner) -> None:
        row = learner.begin()
        learner.forget([words_of(row)[0]])
        assert learner.today().resume_position == 1

    def test_words_are_no_longer_due(self, learner: Learner) -> None:
        row = learner.practise(right=False)
        learner.now += timedelta(days=1)
        learner.forget(words_of(row))
        found = learner.today()
        assert (found.due, found.why) == (0, "new")

    def test_an_assignment_can_still_be_finished(self, learner: Learner, cast: Cast) -> None:
        assign(learner, cast, module_id=MODULE)
        core = [word.id for word in learner.library.module_words(MODULE) if word.core]
        learner.forget(core[:3])
        for _ in range(len(core)):
            learner.practise(MODULE)
        progress = learner.today().assigned[0].progress
        assert (progress.status, progress.done, progress.asked) == (
            AssignmentStatus.FINISHED,
            len(core) - 3,
            len(core) - 3,
        )
