"""What a learner is told of a whole text."""

import itertools

import pytest
from spacy.language import Language

from sprakverktyg.content import Content
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.checks.facts import facts, places
from sprakverktyg.language.feedback.engine import give_feedback

FALL = "Birgit ramlade. Idag jag hjälpte hon. Hon har ett tablett och kan går. Natten var bra. Ssk kom. Hon var sur."


def test_the_facts_of_a_task_come_first(trained: Language, content: Content) -> None:
    task = content.writing_task("journal-frukost-gerda")
    feedback = give_feedback(trained, "Gerda var sur i morse och åt inte.", task=task, limit=1)
    assert "tid" in feedback.missing
    assert [remark.check for remark in feedback.remarks] == ["missing_fact"]
    assert "När hände det?" in feedback.remarks[0].message


def test_every_model_answer_has_its_facts_and_nothing_to_avoid(content: Content) -> None:
    for task in content.writing:
        for model in task.models.values():
            assert facts(model, task, None)[1:] == ((), ()), task.id


@pytest.mark.parametrize(
    ("genre", "text", "missing"),
    [
        ("avvikelse", "Ramlade.", ("tid", "person", "plats", "åtgärd", "rapporterat")),
        ("avvikelse", "Klockan 7 ramlade Bo i köket. Jag hjälpte honom upp och ringde sjuksköterskan.", ()),
        ("journal", "I morse sa Birgit nej till frukosten.", ()),
        ("sbar", "Klockan 8 mådde hon illa.", ("begäran",)),
        ("genomforandeplan", "Hjälp med dusch.", ("hur ofta", "egen vilja", "uppföljning")),
        (None, "Ramlade.", ()),
    ],
)
def test_the_facts_of_a_kind_of_document(genre: str | None, text: str, missing: tuple[str, ...]) -> None:
    assert facts(text, None, genre)[1] == missing


@pytest.mark.parametrize(
    ("alternative", "text", "found"),
    [
        ("sur", "Hon var sur, och han var sur.", ["sur", "sur"]),
        ("gröten … kvar", "Hon lät gröten stå kvar.", ["gröten stå kvar"]),
        ("vägra*", "Hon åt.", []),
    ],
)
def test_where_an_unwanted_word_stands(alternative: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in places(text, alternative)] == found


def test_at_most_five_and_at_lower_levels_fewer_kinds(trained: Language) -> None:
    assert len(give_feedback(trained, FALL).remarks) == 5
    easy, hard = (
        {remark.check for remark in give_feedback(trained, FALL, level=level, limit=None).remarks}
        for level in (Level.A2, Level.B2)
    )
    assert easy < hard


def test_a_check_can_be_switched_off(trained: Language) -> None:
    checks = {remark.check for remark in give_feedback(trained, FALL, limit=None, off={"judgement"}).remarks}
    assert "judgement" not in checks
    assert "verb_second" in checks


def test_one_place_gets_one_remark_and_no_sentence_is_written_for_the_learner(trained: Language) -> None:
    remarks = [remark for remark in give_feedback(trained, FALL, limit=None).remarks if remark.end > remark.start]
    ends = sorted((remark.start, remark.end) for remark in remarks)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(ends))
    assert all(" " not in (remark.suggestion or "") for remark in remarks)


def test_right_words_of_the_workplace_are_not_misspelt(trained: Language) -> None:
    text = "Hon fick timbalkost och latanoprostt."
    found = {
        text[remark.start : remark.end]
        for remark in give_feedback(
            trained, text, level=Level.B2, limit=None, own_words=frozenset(("timbalkost", "latanoprostt"))
        ).remarks
        if remark.category is Category.SPELLING
    }
    assert not found


def test_without_a_trained_pipeline_the_facts_are_looked_at(nlp: Language) -> None:
    feedback = give_feedback(nlp, "Ramlade.", genre="journal")
    assert {remark.category for remark in feedback.remarks} == {Category.CONTENT}


def test_what_is_not_sure_enough_waits_to_be_asked_for(trained: Language) -> None:
    text = "Klockan 8 matade jag henne. Hon drack kaffe."
    assert [remark.check for remark in give_feedback(trained, text).remarks] == []
    assert [remark.check for remark in give_feedback(trained, text, off=()).remarks] == ["respect"]


@pytest.mark.parametrize("text", ["", " \n ", "?", "Å", "1.", "”", "och " * 200])
def test_odd_texts(text: str, trained: Language) -> None:
    assert give_feedback(trained, text).missing == ()
