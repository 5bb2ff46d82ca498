import pytest

from sprakverktyg.domain.names import letter_pages, short_names, swedish_order


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (["Amina Yusuf", "Bo Ek"], ["Amina", "Bo"]),
        (["Amina Yusuf", "Amina Ek", "Bo Ek"], ["Amina Y", "Amina E", "Bo"]),
        (["Amina Yusuf", "Amina Yilmaz", "Amina Ek"], ["Amina Yusuf", "Amina Yilmaz", "Amina E"]),
        (["Amina", "amina Ek"], ["Amina", "amina E"]),
        (["Ann Mari Bo Ek"], ["Ann"]),
    ],
)
def test_short_names(names: list[str], shown: list[str]) -> None:
    assert short_names(names) == shown


def test_swedish_order() -> None:
    names = ["Örjan", "Zara", "Åsa", "Ärla", "adam", "Bo"]
    assert sorted(names, key=swedish_order) == ["adam", "Bo", "Zara", "Åsa", "Ärla", "Örjan"]


@pytest.mark.parametrize(
    ("letters", "limit", "pages"),
    [
        ("", 3, []),
        ("AB", 3, ["A–B"]),
        ("ÖAABCC", 3, ["A–B", "C–Ö"]),
        ("AAAAB", 3, ["A", "B"]),
        ("aBÅ", 1, ["A", "B", "Å"]),
    ],
)
def test_letter_pages(letters: str, limit: int, pages: list[str]) -> None:
    found = letter_pages(letters, limit)
    assert [str(page) for page in found] == pages
    assert all(sum(page.holds(letter) for page in found) == 1 for letter in letters)
