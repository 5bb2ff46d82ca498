import pytest

from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import Arrange, Choose, Exercise, Match, Outcome, Speak, Task, Write
from sprakverktyg.domain.judging import Reason, judge, unjudged

R, S, F, W = Outcome.RIGHT, Outcome.SLIP, Outcome.WRONG_FORM, Outcome.WRONG


def exercise(task: Task) -> Exercise:
    return Exercise("x:y:z", "x", "m", "w", Skill.ORD, Level.A2, 0.0, "Säg det.", task, "w")


WORD = Write(("smittan",), forms=("smitta", "smittor", "smittorna"), others=("sjukdomen",))
SENTENCE = Write(("Vi tvättar händerna före maten.",))


@pytest.mark.parametrize(
    ("task", "given", "outcome", "reason", "values"),
    [
        (WORD, "smittan", R, Reason.SAME, ()),
        (WORD, "  Smittan. ", R, Reason.SAME, ()),
        (WORD, "smitan", S, Reason.LETTER_MISSING, ("t", "smittan")),
        (WORD, "smitttan", S, Reason.LETTER_EXTRA, ("t", "smittan")),
        (WORD, "smidtan", S, Reason.LETTER_CHANGED, ("t", "d")),
        (WORD, "msittan", S, Reason.LETTERS_SWAPPED, ("smittan",)),
        (WORD, "smttian", W, Reason.WRONG_WORD, ()),
        (WORD, "smitta", F, Reason.OTHER_FORM, ("smittan", "smitta")),
        (WORD, "sjukdomen", R, Reason.OTHER_WORD, ("smittan",)),
        (WORD, "handske", W, Reason.WRONG_WORD, ()),
        (WORD, "", W, Reason.WRONG_WORD, ()),
        (Write(("överläkare",)), "overlakare", S, Reason.DOTS, ("överläkare",)),
        (SENTENCE, "vi tvättar händerna före maten", R, Reason.SAME, ()),
        (SENTENCE, "vi tvattar händerna före maten", S, Reason.DOTS, ("tvättar",)),
        (SENTENCE, "vi tvettar händerna för maten", W, Reason.WORDS_DIFFER, ("2",)),
        (SENTENCE, "vi händerna maten", W, Reason.WORDS_DIFFER, ("2",)),
        (Write(("De tvättar varje kväll tröjan och byxorna",)), "de tvettar varje kvell tröjan och byxorna", W,
         Reason.WORDS_DIFFER, ("2",)),
        (Write(("De tvättar varje kväll den blå tröjan nu",)), "de tvettar varje kvell den blå tröjan nu", S,
         Reason.SLIPS, ("2",)),
        (Write(("sår och hud",)), "sar och hud", S, Reason.DOTS, ("sår",)),
    ],
)  # fmt: skip
def test_written_answers(task: Task, given: str, outcome: Outcome, reason: Reason, values: tuple[str, ...]) -> None:
    judgement = judge(exercise(task), given)
    assert (judgement.outcome, judgement.reason, judgement.values) == (outcome, reason, values)


@pytest.mark.parametrize(
    ("answer", "given"),
    [("rör", "för"), ("ta", "ge"), ("dos", "dås"), ("hon rör sig", "hon för sig"), ("ge 1000 mg", "ge 100 mg")],
)
def test_one_letter_in_a_short_word_or_a_figure_is_something_else(answer: str, given: str) -> None:
    assert judge(exercise(Write((answer,))), given).outcome is W


def test_nearest_of_several_answers_is_shown() -> None:
    task = Write(("handsprit", "handdesinfektion"))
    assert judge(exercise(task), "handdesinfektin").expected == "handdesinfektion"


def test_a_choice_is_right_or_wrong_never_a_slip() -> None:
    task = Choose(("dosett", "dosen"), "dosett")
    assert [judge(exercise(task), given).outcome for given in ("Dosett", "dosetta", "dosen")] == [R, W, W]


ORDER = Arrange(
    ("nu", "vi", "äter"),
    (("vi", "äter", "nu"), ("nu", "äter", "vi")),
)
PARTS = Arrange(("hand", "sprit", "dusch"), (("hand", "sprit"),))


@pytest.mark.parametrize(
    ("task", "given", "outcome", "reason", "values"),
    [
        (ORDER, "vi äter nu", R, Reason.SAME, ()),
        (ORDER, "nu äter vi", R, Reason.OTHER_ORDER, ("vi äter nu",)),
        (ORDER, "nu vi äter", W, Reason.WRONG_ORDER, ("nu",)),
        (ORDER, "äter vi nu", W, Reason.WRONG_ORDER, ("",)),
        (ORDER, "nu äter", W, Reason.PARTS_LACKING, ("1",)),
        (PARTS, "hand sprit", R, Reason.SAME, ()),
        (PARTS, "hand dusch", W, Reason.WRONG_PARTS, ()),
    ],
)
def test_orders(task: Task, given: str, outcome: Outcome, reason: Reason, values: tuple[str, ...]) -> None:
    judgement = judge(exercise(task), given)
    assert (judgement.outcome, judgement.reason, judgement.values) == (outcome, reason, values)


MATCH = Match(rows=("ryggen gör ont", "hon är lat"), options=("Omdöme", "Fakta"), answers=("Fakta", "Omdöme"))


@pytest.mark.parametrize(
    ("given", "outcome", "right"),
    [("1-0", R, [True, True]), ("1-1", W, [True, False]), ("1", W, [True, False]), ("7-x-1", W, [False, False])],
)
def test_rows_are_told_one_by_one(given: str, outcome: Outcome, right: list[bool]) -> None:
    judgement = judge(exercise(MATCH), given)
    assert (judgement.outcome, [row.given == row.expected for row in judgement.rows]) == (outcome, right)
    assert judgement.values == (() if outcome is R else (str(sum(right)), "2"))


def test_what_is_said_aloud_is_not_judged() -> None:
    judgement = judge(exercise(Speak()), "klar")
    assert (judgement.outcome, judgement.outcome.is_judged, judgement.outcome.counts_as_right) == (
        Outcome.DONE,
        False,
        False,
    )


def test_what_one_read_and_did_not_hear_is_not_judged_but_still_compared() -> None:
    judgement = unjudged(judge(exercise(WORD), "smitan"))
    assert (judgement.outcome, judgement.reason, judgement.expected) == (Outcome.DONE, Reason.PRACTISED, "smittan")


@pytest.mark.parametrize("task", [WORD, SENTENCE, ORDER, PARTS, MATCH, Choose(("a", "b"), "b")])
def test_every_accepted_answer_is_right(task: Task) -> None:
    item = exercise(task)
    assert {judge(item, answer).outcome for answer in item.answers} == {R}
