"""What holds of every text: it says what it says itself, and nothing makes the guard fall over."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from sprakverktyg.content import Content
from sprakverktyg.domain.simplification import Verdict
from sprakverktyg.language.benchmarks.guard import mutation_rows, paraphrase_rows, routine_rows
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.simplify.guard import check, compare
from sprakverktyg.settings import data_folder

NOTHING = Verdict()
CARE_WORDS = st.sampled_from(
    "Ring inte om 2 mg kl. 08.00 ska får minst alla Vera hon läkaren av delas - 1. så: \n eller utom före , .".split(
        " "
    )
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(CARE_WORDS, max_size=15).map(" ".join))


@settings(max_examples=30, deadline=None)
@given(before=TEXTS, after=TEXTS)
def test_no_text_is_too_odd(before: str, after: str) -> None:
    parser = load_pipeline()
    check(parser, before, after)
    assert check(parser, before, before) == NOTHING


def sentences(content: Content) -> list[str]:
    return [sentence.plain for pair in content.pairs if not pair.eval for sentence in pair.sentences]


def test_real_sentences_say_what_they_say_themselves(parser: Language, content: Content) -> None:
    texts = [text.body for text in content.library.texts[:10]] + sentences(content)
    for first, second in zip(parser.pipe(texts), parser.pipe(texts), strict=True):
        assert compare(first, second) == NOTHING


def test_broken_sentences_are_caught(parser: Language, content: Content) -> None:
    drawn = Random(7).sample(sentences(content), 12)
    *rows, whole = mutation_rows(parser, [(text, text) for text in drawn], rng=Random(7))
    assert whole.total > 100
    assert whole.caught >= 0.985
    assert len(rows) > 15


def test_voice_and_word_order_are_free_and_nothing_else(parser: Language) -> None:
    whole = paraphrase_rows(parser, data_folder("corpora") / "paraphrases.tsv", ["open"])["open"][-1]
    assert min(whole.same.total, whole.other.total) > 100
    assert whole.same.refused <= 0.1 * whole.same.total
    assert whole.other.let_through <= 0.01 * whole.other.total


@pytest.mark.parametrize(("name", "refused"), [("word_order_b", 0.1), ("word_order_d", 0.15)])
def test_longer_routines_may_change_order(parser: Language, name: str, refused: float) -> None:
    whole = routine_rows(parser, data_folder("corpora") / f"{name}.tsv")[-1]
    assert whole.same.refused <= refused * whole.same.total
    assert whole.other.let_through <= 0.03 * whole.other.total
