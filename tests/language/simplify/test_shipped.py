"""The simplifier as it ships, with the lexicon and the guard, on real care texts."""

from sprakverktyg.content import Content
from sprakverktyg.domain.simplification import DocumentSettings, Mode
from sprakverktyg.language.simplify.shipped import make_simplifier

ROUTINE = """Rutin för trygghetslarm
Larmet besvaras omgående av nattpersonalen; samtliga larm ska dokumenteras.
Uppstår smärta ska läkemedlet inte ges.
Det åligger personalen att erhålla delegering innan de överlämnar 2,5 mg Waran kl. 8.
"""


def test_ticked_edits_keep_doses_times_and_negations(content: Content) -> None:
    result = make_simplifier(content.plain_words, {})(ROUTINE)
    assert "Nattpersonalen" in result.simplified
    assert "Om smärta uppstår ska läkemedlet inte ges." in result.simplified
    assert "Personalen ska" in result.simplified
    for kept in ("2,5 mg Waran", "8.", "inte", "delegering"):
        assert kept in result.simplified


def test_the_reader_may_be_the_one_who_does_it(content: Content) -> None:
    settings = DocumentSettings(reader_is_du=True)
    result = make_simplifier(content.plain_words, {})("Katetern ska kontrolleras varje pass.", settings)
    assert result.simplified == "Du ska kontrollera katetern varje pass."


def test_nobody_is_named_without_being_asked_for(content: Content) -> None:
    result = make_simplifier(content.plain_words, {})("Katetern ska kontrolleras varje pass.")
    assert [edit.mode for edit in result.edits] == [Mode.OFFERED]
    assert [question.question for question in result.questions] == ["Vem ska kontrollera katetern?"]
