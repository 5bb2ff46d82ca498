"""The swaps of the lexicon in all their forms, and how many of them reach the reader."""

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.plain_words import Condition, Place, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.simplify.accepted_forms import settled_swaps, swaps_in_all_forms
from sprakverktyg.language.simplify.guard import compare
from sprakverktyg.language.simplify.shipped import accepted_words


def entry(hard: str, easy: str, word_class: WordClass, *unless: Condition) -> PlainWord:
    return PlainWord(hard, easy, word_class, Mode.TICKED, "", unless=unless)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (entry("erhålla", "få", WordClass.VERB), ("erhållit", "fått")),
        (entry("erforderlig", "som behövs", WordClass.ADJ), ("erforderliga", "som behövs")),
        (entry("förvissa sig om", "kontrollera", WordClass.VERB), ("förvissa dig om", "kontrollera")),
        (entry("minnesnedsättning", "dålig* minne", WordClass.NOUN), ("minnesnedsättning", "dåligt minne")),
    ],
)
def test_each_form_has_the_form_that_fits(word: PlainWord, expected: tuple[str, str]) -> None:
    assert expected in set(swaps_in_all_forms([word]))


def test_a_word_with_a_condition_on_its_meaning_is_settled_only_as_a_phrase() -> None:
    beside = Condition(Place.NEAR, (frozenset({"den"}),), ())
    assert not list(settled_swaps([entry("gällande", "om", WordClass.ADP, beside)]))
    assert list(settled_swaps([entry("i fråga om", "om", WordClass.PHRASE, beside)]))
    assert list(settled_swaps([entry("samt", "och", WordClass.CCONJ, Condition(Place.FIRST))]))


def test_the_guard_lets_nearly_every_entry_do_what_its_example_shows(content: Content) -> None:
    entries = [one for one in content.plain_words if one.gives and one.mode in (Mode.TICKED, Mode.OFFERED)][::4]
    accepted = accepted_words(content.plain_words)
    texts = (text for one in entries for text in (one.example, one.gives))
    docs = list(load_pipeline().pipe(texts, batch_size=16))
    refused = [
        one.hard
        for one, before, after in zip(entries, docs[::2], docs[1::2], strict=True)
        if compare(before, after, accepted=accepted).violations
    ]
    assert len(refused) <= 0.04 * len(entries), refused
