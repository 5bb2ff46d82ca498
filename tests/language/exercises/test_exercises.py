"""What holds for every exercise that the first modules give."""

import re

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.exercise import GAP, Choose, Exercise, Match, Outcome, Speak, Write
from sprakverktyg.domain.judging import judge
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.exercises import (
    MODULE_TYPES,
    TYPES,
    WORD_TYPES,
    build_exercise,
    choose_word,
    cloze,
    exercise_ids,
    module_exercise_ids,
    read_aloud,
)
from sprakverktyg.language.exercises.making import MOST_CHOICES

RARE = ("sortera", "ratta", "las-och-svara")
"""Not every module has notes, or questions of one kind about one text, to make them from."""

MODULES = ("hygienkunskap", "dokumentation", "lakemedel")


@pytest.fixture(scope="module")
def library(content: Content) -> Library:
    return content.library


@pytest.fixture(scope="module")
def words(library: Library) -> list[Word]:
    return [word for module_id in MODULES for word in library.module_words(module_id)]


@pytest.fixture(scope="module")
def exercises(library: Library, words: list[Word]) -> list[Exercise]:
    ids = [exercise_id for word in words for exercise_id in exercise_ids(word, library)]
    ids += [exercise_id for module_id in MODULES for exercise_id in module_exercise_ids(module_id, library)]
    return [build_exercise(exercise_id, library) for exercise_id in ids]


@pytest.fixture(scope="module")
def by_type(exercises: list[Exercise]) -> dict[str, list[Exercise]]:
    return {name: [exercise for exercise in exercises if exercise.type == name] for name in WORD_TYPES | MODULE_TYPES}


ENOUGH_TO_COUNT = 40


def stands_in(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text, re.IGNORECASE) is not None


def test_there_are_twelve_types_at_least() -> None:
    assert len(TYPES) >= 16


def test_nearly_every_word_can_be_recognised_and_produced(exercises: list[Exercise], words: list[Word]) -> None:
    of_words = [exercise for exercise in exercises if exercise.word_id and exercise.type != read_aloud.TYPE]
    recognised = {exercise.word_id for exercise in of_words if WORD_TYPES[exercise.type].RECOGNISES}
    produced = {exercise.word_id for exercise in of_words} - {None}
    assert [word.id for word in words if word.id not in recognised | produced] == []
    assert len(recognised & produced) >= 0.9 * len(words)


def test_every_type_is_met_in_every_module(by_type: dict[str, list[Exercise]]) -> None:
    for name, found in by_type.items():
        if name in RARE:
            assert found, name
        else:
            assert {exercise.module_id for exercise in found} == set(MODULES), name


def test_an_id_always_gives_the_same_exercise(exercises: list[Exercise], library: Library) -> None:
    assert len({exercise.id for exercise in exercises}) == len(exercises)
    assert [build_exercise(exercise.id, library) for exercise in exercises] == exercises


def test_an_id_is_short_enough_to_be_stored(exercises: list[Exercise]) -> None:
    assert max(len(exercise.id) for exercise in exercises) <= 200


def test_an_answer_is_short_enough_to_be_stored(exercises: list[Exercise]) -> None:
    assert max(len(answer) for exercise in exercises for answer in exercise.answers) <= 500


def test_every_answer_is_judged_right(exercises: list[Exercise]) -> None:
    for exercise in exercises:
        expected = Outcome.DONE if isinstance(exercise.task, Speak) else Outcome.RIGHT
        for answer in exercise.answers:
            assert judge(exercise, answer).outcome is expected, exercise


def test_every_other_choice_is_wrong(exercises: list[Exercise]) -> None:
    for exercise in exercises:
        if isinstance(exercise.task, Choose):
            choices = exercise.task.choices
            assert 2 < len({choice.lower() for choice in choices}) == len(choices) <= MOST_CHOICES, exercise
            right = [choice for choice in choices if judge(exercise, choice).outcome.counts_as_right]
            assert right == [exercise.task.answer], exercise


def test_the_right_choice_stands_in_every_place(by_type: dict[str, list[Exercise]]) -> None:
    for found in by_type.values():
        tasks = [exercise.task for exercise in found if isinstance(exercise.task, Choose)]
        places = [task.choices.index(task.answer) for task in tasks]
        if len(places) < ENOUGH_TO_COUNT:
            continue
        for place in range(min((len(task.choices) for task in tasks), default=0)):
            assert places.count(place) >= len(places) / 12


def test_rows_to_match_are_all_different(exercises: list[Exercise]) -> None:
    for exercise in exercises:
        if isinstance(exercise.task, Match):
            assert len(set(exercise.task.rows)) == len(exercise.task.rows) == len(exercise.task.answers), exercise
            assert set(exercise.task.answers) <= set(exercise.task.options), exercise
            assert len(exercise.task.rows) <= MOST_CHOICES, exercise


def test_an_exercise_belongs_to_its_word_or_its_module(exercises: list[Exercise], library: Library) -> None:
    for exercise in exercises:
        if exercise.type in MODULE_TYPES:
            assert exercise.word_id is None
            assert exercise.id.split(":")[1] == exercise.module_id
        else:
            assert exercise.word_id is not None
            word = library.word(exercise.word_id)
            assert (exercise.module_id, exercise.level) == (word.module_id, word.level)


def test_a_rare_word_to_write_is_harder_than_a_common_one_to_recognise(
    by_type: dict[str, list[Exercise]], library: Library
) -> None:
    def difficulty(name: str, word_id: str) -> float:
        return next(exercise.difficulty for exercise in by_type[name] if exercise.word_id == word_id)

    assert difficulty(choose_word.TYPE, "smitta") < difficulty(cloze.TYPE, "smitta")
    assert difficulty(cloze.TYPE, "smitta") < difficulty(cloze.TYPE, "kontrollrakning")


class TestChooseWord:
    @pytest.fixture
    def found(self, by_type: dict[str, list[Exercise]]) -> list[Exercise]:
        return by_type[choose_word.TYPE]

    def test_all_are_of_one_word_class(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            assert isinstance(exercise.task, Choose)
            pos = library.word(exercise.word_id or "").pos
            of_class = {word.lemma for word in library.module_words(exercise.module_id) if word.pos is pos}
            assert set(exercise.task.choices) <= of_class, exercise

    def test_the_explanation_names_none_of_them(self, found: list[Exercise]) -> None:
        for exercise in found:
            assert isinstance(exercise.task, Choose)
            assert not [choice for choice in exercise.task.choices if stands_in(choice, exercise.prompt)], exercise

    def test_words_that_are_related_are_never_told_apart(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            assert isinstance(exercise.task, Choose)
            word = library.word(exercise.word_id or "")
            near = {name.lower() for name in (*word.related, word.everyday) if name}
            assert not near & {choice.lower() for choice in exercise.task.choices if choice != word.lemma}, exercise


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
        assert [e.id for e in found if find_form(library.word(e.word_id or ""), e.prompt.replace(GAP, "/"))] == []

    def test_another_form_is_told_apart_from_another_word(self, found: list[Exercise], library: Library) -> None:
        for exercise in found:
            for form in library.word(exercise.word_id or "").used_forms:
                if form.lower() != exercise.answers[0].lower():
                    assert judge(exercise, form).outcome is Outcome.WRONG_FORM, exercise

    def test_the_sentence_comes_from_where_it_says(self, found: list[Exercise], library: Library) -> None:
        bodies = {text.id: " ".join(text.body.replace("**", "").split()) for text in library.texts}
        for exercise in found:
            word = library.word(exercise.word_id or "")
            text_id, is_text, _ = exercise.source.partition("/")
            assert exercise.after in (bodies[text_id] if is_text else (word.example_a2, word.example_b1)), exercise


def test_the_answer_stands_in_the_passage_and_the_other_choices_answer_other_questions(
    by_type: dict[str, list[Exercise]],
) -> None:
    for exercise in by_type["las-och-svara"] + by_type["hitta-svaret"]:
        assert isinstance(exercise.task, Choose)
        sentence = exercise.after if exercise.type == "las-och-svara" else exercise.task.answer
        assert sentence in " ".join(line.says for line in exercise.passage), exercise
        assert sum(len(line.says.split()) for line in exercise.passage) <= 250, exercise


def test_a_note_to_repair_has_its_fault_marked_and_no_other(
    by_type: dict[str, list[Exercise]], library: Library
) -> None:
    eval_ids = {note.id for note in library.notes if note.eval}
    for exercise in by_type["ratta"]:
        assert isinstance(exercise.task, Write)
        assert exercise.prompt.count(GAP) == 1
        assert exercise.task.begin not in exercise.task.answers
        assert exercise.source.partition("/")[0] not in eval_ids


def test_what_is_to_be_heard_is_shown_nowhere(by_type: dict[str, list[Exercise]]) -> None:
    for exercise in by_type["lyssna-skriv"]:
        assert exercise.speech
        assert not exercise.prompt


GONE = [f"{name}:{rest}" for name in WORD_TYPES for rest in ("finns-inte:forklaring", "smitta:finns-inte/1", "smitta")]
GONE += [f"{name}:{rest}" for name in MODULE_TYPES for rest in ("finns_inte:x/1", "hygienkunskap:x/1", "hygienkunskap")]


@pytest.mark.parametrize(
    "exercise_id", [*GONE, "", ":", "lucka", "finns-inte:smitta:exempel-a2", "lucka:smitta:rutin-handhygien/999"]
)
def test_an_id_that_is_gone_is_not_found(exercise_id: str, library: Library) -> None:
    with pytest.raises(NotFound):
        build_exercise(exercise_id, library)
