"""What holds for every exercise that the first modules give."""

import re

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.exercise import GAP, Exercise, Outcome, judge
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.exercises import TYPES, build_exercise, choose_word, cloze, exercise_ids, word_order

MODULES = ("hygienkunskap", "dokumentation", "lakemedel")


@pytest.fixture(scope="module")
def library(content: Content) -> Library:
    return content.library


@pytest.fixture(scope="module")
def words(library: Library) -> list[Word]:
    return [word for module_id in MODULES for word in library.module_words(module_id)]


@pytest.fixture(scope="module")
def exercises(library: Library, words: list[Word]) -> list[Exercise]:
    return [build_exercise(exercise_id, library) for word in words for exercise_id in exercise_ids(word, library)]


@pytest.fixture(scope="module")
def by_type(exercises: list[Exercise]) -> dict[str, list[Exercise]]:
    return {name: [exercise for exercise in exercises if exercise.type == name] for name in TYPES}


def stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def test_nearly_every_word_can_be_recognised_and_produced(exercises: list[Exercise], words: list[Word]) -> None:
    recognised = {exercise.word_id for exercise in exercises if exercise.type == choose_word.TYPE}
    produced = {exercise.word_id for exercise in exercises if exercise.type != choose_word.TYPE}
    assert [word.id for word in words if word.id not in recognised | produced] == []
    assert len(recognised & produced) >= 0.9 * len(words)


def test_every_type_is_met_in_every_module(by_type: dict[str, list[Exercise]]) -> None:
    for found in by_type.values():
        assert {exercise.module_id for exercise in found} == set(MODULES)


def test_an_id_always_gives_the_same_exercise(exercises: list[Exercise], library: Library) -> None:
    assert len({exercise.id for exercise in exercises}) == len(exercises)
    assert [build_exercise(exercise.id, library) for exercise in exercises] == exercises


def test_an_id_is_short_enough_to_be_stored(exercises: list[Exercise]) -> None:
    assert max(len(exercise.id) for exercise in exercises) <= 200


def test_every_answer_is_judged_right(exercises: list[Exercise]) -> None:
    for exercise in exercises:
        for answer in exercise.answers:
            assert judge(exercise, answer).outcome is Outcome.RIGHT, exercise


def test_an_exercise_belongs_to_its_word(exercises: list[Exercise], library: Library) -> None:
    for exercise in exercises:
        word = library.word(exercise.word_id)
        assert (exercise.module_id, exercise.level) == (word.module_id, word.level)
        assert exercise.skill in Skill


class TestChooseWord:
    @pytest.fixture
    def found(self, by_type: dict[str, list[Exercise]]) -> list[Exercise]:
        return by_type[choose_word.TYPE]

    def test_four_different_words_and_one_of_them_is_right(self, found: list[Exercise]) -> None:
        for exercise in found:
            assert len({choice.lower() for choice in exercise.choices}) == choose_word.CHOICES, exercise
            right = [choice for choice in exercise.choices if judge(exercise, choice).outcome.counts_as_right]
            assert right == list(exercise.answers), exercise

    def test_all_are_of_one_word_class(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            words = {word.lemma: word for word in library.module_words(exercise.module_id)}
            pos = library.word(exercise.word_id).pos
            of_class = {word.lemma for word in words.values()} & {
                word.lemma for word in library.module_words(exercise.module_id) if word.pos is pos
            }
            assert set(exercise.choices) <= of_class, exercise

    def test_the_explanation_names_none_of_them(self, found: list[Exercise]) -> None:
        for exercise in found:
            assert not [choice for choice in exercise.choices if stands_in(choice, exercise.prompt)], exercise

    def test_the_right_one_stands_in_every_place(self, found: list[Exercise]) -> None:
        places = [exercise.choices.index(exercise.answers[0]) for exercise in found]
        assert all(places.count(place) >= len(places) / 8 for place in range(choose_word.CHOICES))

    def test_words_that_are_related_are_never_told_apart(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            word = library.word(exercise.word_id)
            near = {name.lower() for name in (*word.related, word.everyday) if name}
            assert not near & {choice.lower() for choice in exercise.choices if choice != word.lemma}, exercise


class TestCloze:
    @pytest.fixture
    def found(self, by_type: dict[str, list[Exercise]]) -> list[Exercise]:
        return by_type[cloze.TYPE]

    def test_there_is_one_gap(self, found: list[Exercise]) -> None:
        assert [exercise for exercise in found if exercise.prompt.count(GAP) != 1] == []

    def test_the_answer_is_shown_neither_in_the_sentence_nor_in_the_hint(self, found: list[Exercise]) -> None:
        shown = [e.id for e in found if stands_in(e.answers[0], e.prompt) or stands_in(e.answers[0], e.hint)]
        assert shown == []

    def test_no_other_form_of_the_word_is_left_in_the_sentence(self, found: list[Exercise], library: Library) -> None:
        assert [e.id for e in found if find_form(library.word(e.word_id), e.prompt.replace(GAP, "/"))] == []

    def test_another_form_is_told_apart_from_another_word(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            for form in library.word(exercise.word_id).used_forms:
                if form.lower() != exercise.answers[0].lower():
                    assert judge(exercise, form).outcome is Outcome.WRONG_FORM, exercise

    def test_the_sentence_comes_from_where_it_says(self, found: list[Exercise], library: Library) -> None:
        bodies = {text.id: " ".join(text.body.replace("**", "").split()) for text in library.texts}
        for exercise in found:
            word, sentence = library.word(exercise.word_id), exercise.prompt.replace(GAP, exercise.answers[0])
            text_id, is_text, _ = exercise.source.partition("/")
            assert sentence in (bodies[text_id] if is_text else (word.example_a2, word.example_b1)), exercise


class TestWordOrder:
    @pytest.fixture
    def found(self, by_type: dict[str, list[Exercise]]) -> list[Exercise]:
        return by_type[word_order.TYPE]

    def test_the_words_are_those_of_the_answer_in_another_order(self, found: list[Exercise]) -> None:
        for exercise in found:
            words = exercise.answers[0].split()
            assert sorted(exercise.choices) == sorted(words), exercise
            assert list(exercise.choices) != words, exercise
            assert judge(exercise, " ".join(exercise.choices)).outcome is Outcome.WRONG, exercise

    def test_it_is_one_sentence_without_commas(self, found: list[Exercise]) -> None:
        assert [exercise for exercise in found if re.search(r"[.!?,:;]", exercise.answers[0])] == []

    def test_the_sentence_is_the_example_of_the_word(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            sentence = f"{exercise.prompt} {exercise.answers[0]}"
            assert library.word(exercise.word_id).example_a2.rstrip(".!?") == sentence


GONE = [f"{name}:{rest}" for name in TYPES for rest in ("finns-inte:forklaring", "smitta:finns-inte/1", "smitta")]


@pytest.mark.parametrize(
    "exercise_id", [*GONE, "", ":", "lucka", "finns-inte:smitta:exempel-a2", "lucka:smitta:rutin-handhygien/999"]
)
def test_an_id_that_is_gone_is_not_found(exercise_id: str, library: Library) -> None:
    with pytest.raises(NotFound):
        build_exercise(exercise_id, library)
