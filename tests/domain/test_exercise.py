import pytest

from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import Exercise, LetterKind, Outcome, difference, judge

TYPED = Exercise(
    id="lucka:smitta:x",
    type="lucka",
    module_id="hygienkunskap",
    word_id="smitta",
    skill=Skill.LASA,
    level=Level.A2,
    prompt="____",
    choices=(),
    answers=("smittan",),
    forms=("smitta", "smittor", "smittorna"),
)


@pytest.mark.parametrize(
    ("given", "outcome"),
    [
        ("smittan", Outcome.RIGHT),
        ("  Smittan. ", Outcome.RIGHT),
        ("smittan\u0301".replace("\u0301", ""), Outcome.RIGHT),
        ("smitan", Outcome.SLIP),
        ("smitttan", Outcome.SLIP),
        ("smttian", Outcome.WRONG),
        ("msittan", Outcome.SLIP),
        ("smitta", Outcome.WRONG_FORM),
        ("smittorna", Outcome.WRONG_FORM),
        ("handske", Outcome.WRONG),
        ("", Outcome.WRONG),
    ],
)
def test_typed_answers(given: str, outcome: Outcome) -> None:
    assert judge(TYPED, given).outcome is outcome


@pytest.mark.parametrize(("answer", "given"), [("rör", "för"), ("ta", "ge"), ("dos", "dås")])
def test_one_letter_in_a_short_word_is_another_word(answer: str, given: str) -> None:
    exercise = Exercise("x", "lucka", "m", "w", Skill.LASA, Level.A2, "", (), (answer,))
    assert judge(exercise, given).outcome is Outcome.WRONG


def test_a_and_å_are_different_letters_but_a_slip() -> None:
    exercise = Exercise("x", "lucka", "m", "w", Skill.LASA, Level.A2, "", (), ("sår och hud",))
    assert judge(exercise, "sar och hud").outcome is Outcome.SLIP


def test_a_choice_is_right_or_wrong_never_a_slip() -> None:
    exercise = Exercise("x", "valj-ord", "m", "w", Skill.ORD, Level.A2, "", ("dosett", "dosen"), ("dosett",))
    assert judge(exercise, "dosetta").outcome is Outcome.WRONG


def test_nearest_of_several_answers_is_shown() -> None:
    exercise = Exercise("x", "lucka", "m", "w", Skill.LASA, Level.A2, "", (), ("handsprit", "handdesinfektion"))
    assert judge(exercise, "handdesinfektin").expected == "handdesinfektion"


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
