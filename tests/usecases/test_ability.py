"""Ability from the log: first answers count, and what has been learnt of difficulty."""

import random
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sprakverktyg.content import Content
from sprakverktyg.domain.ability import UNKNOWN
from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises import ids_of_type
from sprakverktyg.storage.models import LearntDifficulty
from sprakverktyg.usecases.ability import ability_of, difficulties, learn_difficulties, misfit_for
from sprakverktyg.usecases.choosing import choose_items
from tests.support.cast import Cast
from tests.support.rows import START, a_session, an_answer

LATER = START + timedelta(hours=1)


class Log:
    """Answers of people to exercises of the content."""

    def __init__(self, session: Session, content: Content, cast: Cast) -> None:
        self.session, self.library, self.cast = session, content.library, cast
        self.words = [word for word in self.library.words if ids_of_type("valj-ord", word.id, self.library)]

    def answer(self, word_number: int, outcome: Outcome, *, role: Role = Role.CARE_WORKER, after: int = 0) -> None:
        word = self.words[word_number]
        row = a_session(self.session, self.cast.people[role])
        self.session.add(
            an_answer(
                row,
                word_id=word.id,
                exercise_id=ids_of_type("valj-ord", word.id, self.library)[0],
                skill=Skill.ORD,
                outcome=outcome,
                answered_at=START + timedelta(minutes=after),
            )
        )
        self.session.flush()

    def mean(self, role: Role = Role.CARE_WORKER) -> float:
        person_id = self.cast.people[role].id
        return ability_of(self.session, self.library, person_id, now=LATER).of(Skill.ORD).mean


@pytest.fixture
def log(session: Session, content: Content, cast: Cast) -> Log:
    return Log(session, content, cast)


def test_of_nobodys_answers_nothing_is_known(log: Log) -> None:
    found = ability_of(log.session, log.library, log.cast.people[Role.CARE_WORKER].id, now=LATER)
    assert (found.means, found.covariances) == (UNKNOWN.means, UNKNOWN.covariances)


def test_only_the_first_answer_to_a_word_counts(log: Log) -> None:
    log.answer(0, Outcome.WRONG)
    once = log.mean()
    for minute in range(1, 5):
        log.answer(0, Outcome.RIGHT, after=minute)
    assert log.mean() == once < 0
    log.answer(1, Outcome.RIGHT, after=9)
    assert log.mean() > once


def test_what_is_not_judged_and_others_answers_tell_nothing(log: Log) -> None:
    log.answer(0, Outcome.DONE)
    log.answer(1, Outcome.WRONG, role=Role.SPRAKOMBUD)
    assert log.mean() == 0


def test_answers_to_content_that_is_gone_are_left_out(log: Log) -> None:
    log.answer(0, Outcome.WRONG)
    log.library = Library((), ())
    assert log.mean() == 0


def test_difficulties_are_learnt_from_everybody_and_anew(log: Log) -> None:
    for number in range(20):
        for role in (Role.CARE_WORKER, Role.SPRAKOMBUD):
            log.answer(number, Outcome.WRONG if number == 7 else Outcome.RIGHT, role=role)
    assert learn_difficulties(log.session, log.library, rng=random.Random(1)) == 2
    learnt = difficulties(log.session)
    hardest = max(learnt.items, key=lambda item: learnt.items[item].mean)
    assert hardest.split(":")[1] == log.words[7].id
    assert sum(guess.mean for guess in learnt.types.values()) == pytest.approx(0.0, abs=1e-9)
    before = log.session.query(LearntDifficulty).count()
    learn_difficulties(log.session, log.library, rng=random.Random(1))
    assert log.session.query(LearntDifficulty).count() == before


def test_new_words_follow_what_somebody_can(log: Log) -> None:
    levels: dict[Role, list[Level]] = {}
    for role, outcome in ((Role.CARE_WORKER, Outcome.RIGHT), (Role.SPRAKOMBUD, Outcome.WRONG)):
        for number in range(60):
            log.answer(number, outcome, role=role)
        words = log.library.module_words("lakemedel")
        person_id = log.cast.people[role].id
        misfit = misfit_for(log.session, log.library, person_id, now=LATER)
        chosen = choose_items(words, {}, log.library, now=LATER, rng=random.Random(1), misfit=misfit)
        met = {item.split(":")[1] for item in chosen}
        levels[role] = sorted(word.level for word in words if word.id in met)
    assert levels[Role.CARE_WORKER] > levels[Role.SPRAKOMBUD]


def test_for_somebody_unknown_all_words_fit(log: Log) -> None:
    misfit = misfit_for(log.session, log.library, log.cast.people[Role.CARE_WORKER].id, now=LATER)
    assert {misfit(word) for word in log.words} == {0.0}
