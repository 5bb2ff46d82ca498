import pytest

from sprakverktyg.domain.sentences import sentence_at, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Hon sov. Hon åt.", ["Hon sov.", "Hon åt."]),
        ("Hon kom kl. 8. Vad åt hon? Gröt!", ["Hon kom kl. 8.", "Vad åt hon?", "Gröt!"]),
        ("Klockan 14.30 ringde A. Ek.", ["Klockan 14.30 ringde A. Ek."]),
        ("S: Hon har ont\n\nB: Hon föll", ["S: Hon har ont", "B: Hon föll"]),
        ("Hon sa: ”Aj.” Jag ringde.", ["Hon sa: ”Aj.”", "Jag ringde."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("place", "expected"), [((4, 7), "Hon sov."), ((4, 11), "Hon sov. Hon åt."), ((8, 9), None), ((16, 16), None)]
)
def test_the_sentence_around_a_place(place: tuple[int, int], expected: str | None) -> None:
    text = "Hon sov. Hon åt."
    found = sentence_at(text, *place)
    assert (text[slice(*found)] if found else None) == expected
