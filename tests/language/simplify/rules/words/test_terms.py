"""Terms are explained once, abbreviations written out, doses marked, and one word is used for one thing."""

import pytest
from spacy.language import Language

from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import DocumentSettings, Mode, Proposal
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.words import dosing, one_word, plain, terms

TERMS = {"delegering": "Skriftlig tillåtelse.", "basala hygienrutiner": "Regler.", "delegera": "Ge tillåtelse."}
SAME = PlainWord("brukare | vårdtagare | kund", "brukare", WordClass.NOUN, Mode.SETTING, "Välj.")
SHORT = (
    PlainWord("ssk", "sjuksköterska", WordClass.ABBR, Mode.TICKED, "Kort."),
    PlainWord("MAS", "medicinskt ansvarig sjuksköterska", WordClass.ABBR, Mode.TICKED, "Kort.", once=True),
    PlainWord("s.k.", "så kallad*", WordClass.ABBR, Mode.TICKED, "Kort."),
    PlainWord("t.ex. | t ex", "till exempel", WordClass.ABBR, Mode.TICKED, "Kort."),
    PlainWord("m.m.", "med mera", WordClass.ABBR, Mode.TICKED, "Kort."),
    PlainWord("KAD", "kateter", WordClass.ABBR, Mode.EXPLAINED, "En slang."),
)


def made(nlp: Language, text: str, context: Context) -> str:
    doc = nlp(text)
    position, pieces = 0, []
    for proposal in [found for sentence in doc.sents for found in plain.propose(sentence, context)]:
        pieces += [text[position : proposal.start], proposal.after]
        position = proposal.end
    return "".join([*pieces, text[position:]])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ring ssk.", "Ring sjuksköterska."),
        ("Ring MAS i dag.", "Ring medicinskt ansvarig sjuksköterska (MAS) i dag."),
        ("RING MAS PÅ DAGEN.", "RING MAS PÅ DAGEN."),
        ("Masen bor i Mora och har mas i släkten.", "Masen bor i Mora och har mas i släkten."),
        ("Hon har ett s.k. larm och en s.k. lyftsele.", "Hon har ett så kallat larm och en så kallad lyftsele."),
        ("Frukt, t ex äpplen.", "Frukt, till exempel äpplen."),
        ("Ta med tvål m.m.", "Ta med tvål med mera."),
        ("Uppgifter som kan tas över är t.ex.", "Uppgifter som kan tas över är till exempel:"),
        ("T.ex. äpplen.", "Till exempel äpplen."),
        ("Hon har KAD.", "Hon har KAD."),
    ],
)
def test_abbreviations(swedish: Language, text: str, expected: str) -> None:
    assert made(swedish, text, Context(lexicon=SHORT)) == expected


@pytest.mark.parametrize(("first", "written_out"), [(0, False), (50, True)])
def test_an_abbreviation_is_kept_once_it_has_been_written_out(swedish: Language, first: int, written_out: bool) -> None:
    context = Context(lexicon=SHORT, first_uses={"mas": first}, start=50, end=70)
    assert ("(MAS)" in made(swedish, "Ring MAS i dag.", context)) is written_out


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det kräver delegering. Delegeringen gäller ett år.", ["delegering"]),
        ("Följ basala hygienrutiner.", ["basala hygienrutiner"]),
        ("Sjuksköterskan delegerade uppgiften.", ["delegerade"]),
        ("Hon delade ut posten.", []),
    ],
)
def test_terms_are_explained_at_their_first_use(swedish: Language, text: str, expected: list[str]) -> None:
    doc = swedish(text)
    uses: dict[str, int] = {}
    for token in doc:
        uses.setdefault(token.lower_, token.idx)
    found: list[Proposal] = []
    for sentence in doc.sents:
        context = Context(terms=TERMS, first_uses=uses, start=sentence.start_char, end=sentence.end_char)
        found += terms.propose(sentence, context)
    assert [proposal.before for proposal in found] == expected
    assert all(proposal.after == proposal.before and proposal.mode is Mode.EXPLAINED for proposal in found)


def test_one_word_is_asked_for_with_the_counts(swedish: Language) -> None:
    doc = swedish("Brukaren vaknar. Hjälp vårdtagaren upp. Vårdtagaren äter frukost. En vårdtagare ringer.")
    [question] = one_word.ask(doc, Context(lexicon=(SAME,)))
    assert question.before == "vårdtagaren"
    assert question.question.startswith("Texten använder flera ord: vårdtagare (3), brukare (1).")
    assert (question.mode, question.choices) == (Mode.SETTING, ("brukare", "vårdtagare"))
    chosen = DocumentSettings(terms={"vårdtagare": "brukare"})
    assert list(one_word.ask(doc, Context(lexicon=(SAME,), settings=chosen))) == []


def test_one_word_is_enough(swedish: Language) -> None:
    assert list(one_word.ask(swedish("Brukaren äter. Brukare sover."), Context(lexicon=(SAME,)))) == []


def test_the_chosen_word_stands_in_place_of_the_others(swedish: Language) -> None:
    context = Context(settings=DocumentSettings(terms={"dagrum": "salong", "brukare": "brukare"}))
    [sentence] = swedish("Brukaren sitter i det stora dagrummet.").sents
    [proposal] = one_word.write_chosen(sentence, context)
    assert (proposal.before, proposal.after) == ("det stora dagrummet", "den stora salongen")
    assert proposal.rule == one_word.CHOSEN_NAME


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ge Alvedon 1 x 3.", ["1 x 3"]),
        ("Ge tabletten 1+0+1 och 2x2.", ["1+0+1", "2x2"]),
        ("Förbandet är 10 x 15 cm.", []),
        ("Ring 08-123-45 den 2026-03-17.", []),
    ],
)
def test_doses_in_short_form_are_marked_and_stay(swedish: Language, text: str, expected: list[str]) -> None:
    found = [proposal for sentence in swedish(text).sents for proposal in dosing.propose(sentence, Context())]
    assert [proposal.before for proposal in found] == expected
    assert all(proposal.after == proposal.before for proposal in found)
