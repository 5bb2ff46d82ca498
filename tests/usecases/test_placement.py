"""A placement: chosen by the answers before, in all skills, to be skipped and gone on with."""

import random
from collections import Counter
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.ability import SKILLS
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.placement import FEWEST, MOST, PlacementStatus
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises import build_exercise
from sprakverktyg.storage.models import PracticeSession
from sprakverktyg.storage.practice import open_session
from sprakverktyg.usecases import placement
from sprakverktyg.usecases.ability import ability_of
from tests.support.cast import Cast
from tests.support.rows import START

NO_WORDS = Library((), ())


class Placed:
    """A care worker in a placement."""

    def __init__(self, session: Session, content: Content, cast: Cast) -> None:
        self.session, self.library = session, content.library
        self.person_id = cast.people[Role.CARE_WORKER].id
        self.now, self.rng = START, random.Random(2)

    def begin(self) -> PracticeSession:
        placement.begin_placement(self.session, self.library, self.person_id, now=self.now, rng=self.rng)
        return self.row()

    def row(self) -> PracticeSession:
        row = placement.open_placement(self.session, self.person_id)
        assert row is not None
        return row

    def answer(self, *, right: bool = True, unheard: bool = False, answer_id: UUID | None = None) -> bool:
        row = self.row()
        position = placement.position_of(self.session, self.library, row)
        assert position is not None
        self.now += timedelta(seconds=20)
        return placement.answer(
            self.session,
            self.library,
            row,
            answer_id=answer_id or uuid4(),
            position=position,
            given=build_exercise(row.exercise_ids[position], self.library).answers[0] if right else "–",
            seconds=9,
            now=self.now,
            rng=self.rng,
            unheard=unheard,
        )

    def status(self) -> PlacementStatus | None:
        found = placement.placement_of(self.session, self.person_id)
        return found.status if found else None


@pytest.fixture
def placed(session: Session, content: Content, cast: Cast) -> Placed:
    return Placed(session, content, cast)


def test_it_asks_in_all_skills_and_ends(placed: Placed) -> None:
    row = placed.begin()
    while placed.answer():
        pass
    assert FEWEST <= len(row.exercise_ids) <= MOST
    assert len(set(row.exercise_ids)) == len(row.exercise_ids)
    exercises = [build_exercise(exercise_id, placed.library) for exercise_id in row.exercise_ids]
    assert max(Counter(exercise.skill for exercise in exercises).values()) <= -(-MOST // len(SKILLS))
    words = [exercise.word_id for exercise in exercises if exercise.word_id]
    assert len(set(words)) == len(words)
    assert placed.status() is PlacementStatus.FINISHED
    assert placement.open_placement(placed.session, placed.person_id) is None


def test_items_grow_harder_with_right_answers_and_easier_with_wrong_ones(placed: Placed, cast: Cast) -> None:
    last: list[float] = []
    for right, person in ((True, cast.people[Role.CARE_WORKER]), (False, cast.people[Role.SPRAKOMBUD])):
        placed.person_id = person.id
        row = placed.begin()
        while placed.answer(right=right):
            pass
        last.append(sum(build_exercise(item, placed.library).difficulty for item in row.exercise_ids[-6:]))
    assert last[0] > last[1] + 3
    for skill in SKILLS:
        means = [
            ability_of(placed.session, placed.library, cast.people[role].id, now=placed.now).of(skill).mean
            for role in (Role.CARE_WORKER, Role.SPRAKOMBUD)
        ]
        assert means[0] > means[1]


def test_it_goes_on_at_the_very_item(placed: Placed) -> None:
    row = placed.begin()
    for _ in range(3):
        placed.answer()
    position, ids = placement.position_of(placed.session, placed.library, row), list(row.exercise_ids)
    placed.session.expire_all()
    assert placed.begin().exercise_ids == ids
    assert (placement.position_of(placed.session, placed.library, placed.row()), len(ids)) == (position, 4)


def test_an_answer_sent_again_asks_for_nothing_more(placed: Placed) -> None:
    row, answer_id = placed.begin(), uuid4()
    placed.answer(answer_id=answer_id)
    ids = list(row.exercise_ids)
    sent_again = placement.answer(
        placed.session,
        placed.library,
        row,
        answer_id=answer_id,
        position=0,
        given="–",
        seconds=1,
        now=placed.now,
        rng=placed.rng,
    )
    assert (sent_again, row.exercise_ids) == (True, ids)


def test_a_device_without_a_voice_is_not_asked_to_speak_for_ever(placed: Placed) -> None:
    row = placed.begin()
    while placed.answer(unheard=True):
        pass
    skills = Counter(build_exercise(item, placed.library).skill for item in row.exercise_ids)
    assert skills[Skill.LYSSNA] == placement.UNHEARD_UNTIL_SILENT
    assert placed.status() is PlacementStatus.FINISHED


def test_it_is_not_taken_for_a_session_of_practice(placed: Placed) -> None:
    placed.begin()
    assert open_session(placed.session, placed.person_id) is None


def test_it_is_offered_until_it_is_done_or_skipped(placed: Placed) -> None:
    def offered() -> bool:
        return placement.is_offered(placed.session, placed.person_id)

    assert offered()
    placed.begin()
    assert offered()
    placement.skip_placement(placed.session, placed.person_id, now=placed.now)
    assert not offered()
    assert placed.status() is PlacementStatus.SKIPPED
    placed.begin()
    assert placed.status() is PlacementStatus.BEGUN


def test_without_content_there_is_nothing_to_ask(placed: Placed) -> None:
    placed.library = NO_WORDS
    with pytest.raises(InvalidInput):
        placed.begin()


def test_when_the_content_of_the_item_is_gone_it_asks_for_another(placed: Placed) -> None:
    row = placed.begin()
    row.exercise_ids = ["valj-ord:borta:ord"]
    assert placement.position_of(placed.session, placed.library, row) is None
    assert placement.position_of(placed.session, placed.library, placed.begin()) == 1
