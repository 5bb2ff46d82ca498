import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprakverktyg.language.components.compounds import split


@pytest.mark.parametrize(
    "parts",
    [
        "läkemedel+s+hantering", "läkemedel+s+hanteringen", "bäcken+botten+träning", "arbet+s+plats+träff",
        "häls+o+vård", "familj+e+hem", "blöj+byte", "vård+plan", "hem+tjänst+personal", "sjuk+sköterskan",
        "KOL+-+patient", "engång+s+handske",
    ],
)  # fmt: skip
def test_compounds(parts: str) -> None:
    assert "+".join(split(parts.replace("+", ""))) == parts


@pytest.mark.parametrize(
    "word",
    """medicin medicinen personal omsorg omvårdnad avföring vården träning hantering bemötande delegering bakterier
    genomförande dokumentation paracetamol antibiotika patienten tabletter rollator inkontinens kateter trygghet
    promenerade ensamhet kommunen jobbar kommer människor möjligheter a ö 38,5""".split(),
)
def test_words_that_are_no_compounds(word: str) -> None:
    assert "".join(split(word)) == word
    assert not word.isalpha() or split(word) == (word,)


def test_a_letter_that_two_parts_share() -> None:
    assert split("nattillsyn") == ("natt", "tillsyn")


def test_own_words() -> None:
    assert split("ktqdosa") == ("ktqdosa",)
    assert split("ktqdosa", frozenset({"ktq"})) == ("ktq", "dosa")
    assert split("Ktqsdosa", frozenset({"ktq"})) == ("Ktq", "s", "dosa")


@settings(deadline=None)  # the first example loads the word lists
@given(st.text(max_size=120))
def test_any_string_is_divided_without_loss(word: str) -> None:
    parts = split(word)
    assert parts
    if "".join(parts) != word:  # a shared letter is given to both
        assert len("".join(parts)) > len(word)


@settings(deadline=None)  # the first example loads the word lists
@given(st.text("aeörstkln", min_size=1, max_size=40))
def test_letters_that_look_like_words(word: str) -> None:
    assert len("".join(split(word))) >= len(word)


def test_time_is_linear() -> None:
    start = time.process_time()
    split("läkemedelshantering-" * 20_000)
    split("ö" * 1_000_000)
    assert time.process_time() - start < 5
