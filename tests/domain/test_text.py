import pytest

from sprakverktyg.domain.text import Suggestion, apply_edits


def edit(start: int, end: int, before: str, after: str) -> Suggestion:
    return Suggestion(start, end, before, after, "r", "")


@pytest.mark.parametrize(
    ("text", "edits", "result"),
    [
        ("Hon erhåller stöd.", [], "Hon erhåller stöd."),
        ("Hon erhåller stöd.", [edit(4, 12, "erhåller", "får")], "Hon får stöd."),
        ("a b c", [edit(4, 5, "c", "C"), edit(0, 1, "a", "A")], "A b C"),
        ("a b c", [edit(0, 3, "a b", "x"), edit(2, 5, "b c", "y")], "x c"),
        ("a b c", [edit(0, 1, "x", "A")], "a b c"),
    ],
)
def test_edits(text: str, edits: list[Suggestion], result: str) -> None:
    assert apply_edits(text, edits) == result
