import pytest

from sprakverktyg.domain.letters import LetterKind, difference, distance, tidy


def marked(expected: str, given: str, *, by_words: bool = False) -> str:
    signs = {LetterKind.SAME: "{}", LetterKind.MISSING: "+{}+", LetterKind.EXTRA: "-{}-"}
    return "".join(signs[part.kind].format(part.text) for part in difference(expected, given, by_words=by_words))


@pytest.mark.parametrize(
    ("expected", "given", "shown"),
    [
        ("smittan", "smittan", "smittan"),
        ("smittan", "smitan", "smit+t+an"),
        ("smittan", "smitttan", "smitt-t-an"),
        ("såret", "saret", "s-a-+å+ret"),
        ("hon andas", "hon anda", "hon anda+s+"),
        ("såret", "", "+såret+"),
        ("kroppsvätskor", "smitta", "-smitta-+kroppsvätskor+"),
    ],
)
def test_difference_letter_by_letter(expected: str, given: str, shown: str) -> None:
    assert marked(expected, given) == shown


def test_difference_word_by_word() -> None:
    assert marked("vi stängde salen nu", "vi salen stängde nu", by_words=True) == "vi -salen -stängde +salen +nu"


@pytest.mark.parametrize(
    ("given", "left"), [("  Ja,  hon   SOVER. ", "ja hon sover"), ("”Nej”, sa hon!", "nej sa hon")]
)
def test_case_spaces_and_punctuation_do_not_count(given: str, left: str) -> None:
    assert tidy(given) == left


@pytest.mark.parametrize(("left", "right", "steps"), [("dos", "dos", 0), ("smitta", "msitta", 1), ("", "ja", 2)])
def test_distance(left: str, right: str, steps: int) -> None:
    assert distance(left, right) == distance(right, left) == steps
