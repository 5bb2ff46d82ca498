"""The engine: what it accepts, offers and refuses, and that its edits are those of the text as given."""

from itertools import pairwise

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.simplification import (
    ANSWER,
    DocumentSettings,
    Invariant,
    Mode,
    Simplification,
    Verdict,
    Violation,
)
from sprakverktyg.language.simplify.answers import answered
from sprakverktyg.language.simplify.engine import Simplifier
from sprakverktyg.language.simplify.rules.registry import DOCUMENT_RULES, RULES
from tests.language.simplify.conftest import Simplify, let_through

TEXT = """Rutin för larm
Larmet besvaras av nattpersonalen på nedre botten, och kollegan följer alltid med till den boende.
Katetern ska kontrolleras varje pass.

– Dosen får inte ändras; påminnelse ges muntligt av vårdbiträdet kl. 8."""


def test_ticked_edits_are_the_simplified_text(swedish: Language) -> None:
    result = Simplifier(swedish, let_through, RULES, DOCUMENT_RULES)(TEXT)
    ticked = [edit for edit in result.edits if edit.mode is Mode.TICKED]
    assert len(ticked) >= 3
    assert all(TEXT[edit.start : edit.end] == edit.before for edit in (*result.edits, *result.questions))
    assert all(one.end <= other.start for one, other in pairwise(ticked))
    assert "Nattpersonalen besvarar larmet på nedre botten. Kollegan följer alltid med" in result.simplified
    assert "ändras. Vårdbiträdet ger påminnelse muntligt kl. 8." in result.simplified


def test_nothing_is_proposed_about_nothing(swedish: Language) -> None:
    for text in ("", " \n\n ", "🙂", "\ud800 a", "x" * 500):
        assert Simplifier(swedish, let_through, RULES, DOCUMENT_RULES)(text).simplified == text


def judged(swedish: Language, verdict: Verdict) -> Simplification:
    def judge(before: Doc, after: Doc, settings: DocumentSettings) -> Verdict:
        return verdict if "vikarien delar" in after.text.lower() else Verdict()

    text = "Maten delas ut av Eva; dosen delas av vikarien."
    return Simplifier(swedish, judge, tuple(rule for rule in RULES if rule.name in ("agent_first", "semicolon")))(text)


def test_the_judge_refuses_one_edit_and_not_its_neighbours(swedish: Language) -> None:
    result = judged(swedish, Verdict((Violation(Invariant.ROLE, "vikarien", ""),)))
    assert result.simplified == "Eva delar ut maten. Dosen delas av vikarien."
    assert [refusal.violation.invariant for refusal in result.refused] == [Invariant.ROLE]


def test_a_doubt_makes_an_offer_with_the_reason(swedish: Language) -> None:
    result = judged(swedish, Verdict((), ("Vem menas?",)))
    offers = [edit for edit in result.edits if edit.mode is Mode.OFFERED]
    assert result.simplified == "Eva delar ut maten. Dosen delas av vikarien."
    assert [offer.reason.endswith("Vem menas?") for offer in offers] == [True]


def test_a_question_is_answered_and_remembered(simplify: Simplify) -> None:
    text = "Katetern ska kontrolleras varje pass."
    asked = simplify(text, "who_does_it").questions[0]
    assert asked.question == "Vem ska kontrollera katetern?"
    assert ANSWER in asked.after
    assert answered(asked, "nattpersonalen").after == "Nattpersonalen ska kontrollera katetern"
    settings = DocumentSettings(answers={asked.question: "nattpersonalen"})
    assert simplify(text, "who_does_it", settings=settings).simplified == (
        "Nattpersonalen ska kontrollera katetern varje pass."
    )
    nobody = DocumentSettings(answers={asked.question: "framgår inte"})
    assert simplify(text, "who_does_it", settings=nobody).simplified == text


def test_the_roles_of_the_document_are_the_choices(simplify: Simplify) -> None:
    text = "Dosen delas. Sjuksköterskan svarar. Sjuksköterskan ringer vikarien."
    assert simplify(text, "who_does_it").questions[0].choices == ("sjuksköterskan", "vikarien", "du", "framgår inte")


@pytest.mark.parametrize(("level", "sentences"), [(Level.A2, 2), (Level.B2, 1)])
def test_sentences_are_parted_for_those_who_read(simplify: Simplify, level: Level, sentences: int) -> None:
    text = "Personalen mäter blodtrycket före frukost och sjuksköterskan bedömer sedan värdet."
    result = simplify(text, "two_clauses", settings=DocumentSettings(level=level))
    assert result.simplified.count(".") == sentences


def test_progress_is_told(swedish: Language) -> None:
    told: list[tuple[int, int]] = []
    Simplifier(swedish, let_through, RULES)(TEXT, progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] > 3
