import pytest

from sprakverktyg.language.components.word_shapes import has_prefix, is_learned


@pytest.mark.parametrize("word", ["indikation", "hypertoni", "administrera", "mobilitet", "dyspné", "artrit"])
def test_learned(word: str) -> None:
    assert is_learned(word)


@pytest.mark.parametrize("word", ["butik", "era", "hjälpa", "lunch", "transa", "tvätta", ""])
def test_not_learned(word: str) -> None:
    assert not is_learned(word)


@pytest.mark.parametrize(
    ("verb", "found"),
    [("erhålla", True), ("påbörja", True), ("föreligga", True), ("be", False), ("ta", False)],
)
def test_prefix(verb: str, found: bool) -> None:
    assert has_prefix(verb) is found
