import pytest

from sprakverktyg.language.dictionary import is_known, proposals
from sprakverktyg.language.spelling.edits import ANY_COST, one_edit
from sprakverktyg.language.spelling.suggestions import suggestions


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("vila", "villa"),
        ("frukkost", "frukost"),
        ("sma", "små"),
        ("helsa", "hälsa"),
        ("kånna", "känna"),
        ("fik", "fick"),
        ("sjön", "skön"),
        ("medesin", "medisin"),
    ],
)
def test_what_learners_write_costs_less_than_any_slip(wrong: str, right: str) -> None:
    assert one_edit(wrong)[right] < ANY_COST


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("sjukskötterska", "sjuksköterska"), ("Frokåst", "Frukost"), ("madisin", "medicin")],
)
def test_the_right_word_comes_first(wrong: str, right: str) -> None:
    assert suggestions(wrong)[0] == right


def test_our_own_words_are_suggested() -> None:
    assert "spoldesinfektor" in suggestions("spoldesinfecktor", frozenset({"spoldesinfektor"}))


@pytest.mark.parametrize("word", ["å" * 1_000, "", "😀", "\0"])
def test_the_dictionary_is_asked_about_anything(word: str) -> None:
    assert is_known(word) in (True, False)
    assert isinstance(proposals(word), tuple)
