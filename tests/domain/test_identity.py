import pytest

from sprakverktyg.domain.identity import find_personnummer


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Född 811228-9874.", ["811228-9874"]),
        ("19811228-9874 och 8112289874", ["19811228-9874", "8112289874"]),
        ("samordningsnummer 811288-9871", ["811288-9871"]),
        ("fel siffra 811228-9875", []),
        ("ingen dag 811328-9874", []),
        ("telefon 070-123 45 67, 2026-11-21 och 19 500", []),
    ],
)
def test_numbers_with_a_right_check_digit(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_personnummer(text)] == found
