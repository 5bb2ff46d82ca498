"""The mechanisms of the plain-word rule, each with what it makes and with near misses that must stay."""

import pytest
from spacy.language import Language

from sprakverktyg.content import Content
from sprakverktyg.domain.plain_words import Condition, Place, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.domain.text import BlockKind
from sprakverktyg.language.simplify.hard_places import hard_places
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.words.plain import NAME, propose
from tests.language.simplify.conftest import Simplify

NOUN, VERB, ADJ, ADV, PHRASE = (WordClass[name] for name in ("NOUN", "VERB", "ADJ", "ADV", "PHRASE"))


def entry(hard: str, easy: str, word_class: WordClass, **more: object) -> PlainWord:
    return PlainWord(hard, easy, word_class, Mode.TICKED, f"Om {hard}.", **more)  # type: ignore[arg-type]


def near(before: str = "", after: str = "") -> Condition:
    return Condition(
        Place.NEAR,
        tuple(frozenset({word}) for word in before.split()),
        tuple(frozenset({word}) for word in after.split()),
    )


LEXICON = (
    entry("målsättning", "mål", NOUN),
    entry("problematik", "problem", NOUN, compound=True),
    entry("balansnedsättning", "dålig* balans", NOUN),
    entry("avlägsna", "ta bort", VERB),
    entry("beakta", "tänka på", VERB),
    entry("vara i behov av", "behöva", VERB, unless=(near(after="att"),)),
    entry("befinna sig", "vara", VERB),
    entry("insjukna", "bli sjuk*", VERB),
    entry("adekvat", "lämplig", ADJ),
    entry("befintlig", "som finns", ADJ),
    entry("nedsatt", "dålig", ADJ, when=(Condition(Place.HEAD, (), (frozenset({"hörsel"}),)),)),
    entry("genomsöka", "söka igenom", VERB),
    entry("destruera", "förstöra", VERB),
    entry("motsätta sig", "säga nej till", VERB),
    entry("vara av stor vikt", "vara viktig*", VERB),
    entry("defekt", "trasig", ADJ),
    entry("betydande", "stor", ADJ),
    entry("frekvent", "ofta", ADV),
    entry("emellertid", "men", ADV, first=True),
    entry("i samband med", "vid", PHRASE),
    entry("i samband med att", "när", PHRASE),
    entry("såväl … som", "både … och", PHRASE),
    entry("huruvida", "om", WordClass.SCONJ),
    entry("upprätta", "skriva", VERB, when=(Condition(Place.OBJECT, (), (frozenset({"plan", "protokoll"}),)),)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # gender: articles, adjectives, pronouns and predicates follow
        ("En god målsättning är att hon äter själv.", "Ett gott mål är att hon äter själv."),
        ("Den nya målsättningen är tydlig.", "Det nya målet är tydligt."),
        ("De har samma målsättning.", "De har samma mål."),
        ("Vilken målsättning har du?", "Vilket mål har du?"),
        ("Hennes målsättningar är viktiga.", "Hennes mål är viktiga."),
        ("Vi pratade om målsättningens innehåll.", "Vi pratade om målets innehåll."),
        ("Målsättningen är ny. Den är bra.", "Målsättningen är ny. Den är bra."),
        ("Hennes sömnproblematik är gammal.", "Hennes sömnproblem är gammalt."),
        ("En sömnproblematik gör honom orolig.", "Ett sömnproblem gör honom orolig."),
        ("Balansnedsättningen gör att hon ramlar.", "Den dåliga balansen gör att hon ramlar."),
        ("Hon har fått balansnedsättning.", "Hon har fått dålig balans."),
        # verbs: form, particle, place of the particle
        ("Plåstret avlägsnades i går.", "Plåstret togs bort i går."),
        ("Du ska inte avlägsna plåstret.", "Du ska inte ta bort plåstret."),
        ("Hon har avlägsnat plåstret.", "Hon har tagit bort plåstret."),
        ("Avlägsna plåstret försiktigt.", "Ta bort plåstret försiktigt."),
        ("Därefter avlägsnar du plåstret.", "Därefter tar du bort plåstret."),
        ("Därefter avlägsnar sjuksköterskan inte plåstret.", "Därefter tar sjuksköterskan inte bort plåstret."),
        ("Hon avlägsnar inte plåstret.", "Hon tar inte bort plåstret."),
        ("I går avlägsnade hon det inte.", "I går tog hon inte bort det."),
        ("Hon tvättar såret och avlägsnar plåstret.", "Hon tvättar såret och tar bort plåstret."),
        ("Hon har avlägsna släktingar i norr.", "Hon har avlägsna släktingar i norr."),
        ("Hennes allergi ska beaktas.", "Hennes allergi ska beaktas."),
        # phrases with a verb
        ("Karin är i behov av stöd.", "Karin behöver stöd."),
        ("Då är Karin inte i behov av stöd.", "Då behöver Karin inte stöd."),
        ("Karin är i behov av att vila.", "Karin är i behov av att vila."),
        ("Nu befinner du dig i köket.", "Nu är du i köket."),
        ("I går insjuknade flera boende.", "I går blev flera boende sjuka."),
        ("En kollega som insjuknar går hem.", "En kollega som blir sjuk går hem."),
        ("Hennes hörsel är nedsatt.", "Hennes hörsel är dålig."),
        ("Hon läser planen som Milan upprättade.", "Hon läser planen som Milan skrev."),
        ("Huset ska genomsökas.", "Huset ska sökas igenom."),
        ("Vid byte av lås ska gamla nycklar destrueras.", "Vid byte av lås ska gamla nycklar förstöras."),
        ("Hon motsätter sig inte vaccin.", "Hon säger inte nej till vaccin."),
        ("Då motsätter sig Karin vaccin.", "Då motsätter sig Karin vaccin."),
        ("Gamla nycklar destrueras samma dag.", "Gamla nycklar förstörs samma dag."),
        ("Maten är av stor vikt för oss.", "Maten är viktig för oss."),
        # adjectives and adverbs
        ("Ge henne adekvat stöd och adekvata råd.", "Ge henne lämpligt stöd och lämpliga råd."),
        ("Vi har en defekt lyft.", "Vi har en trasig lyft."),  # its form is that of both genders
        ("Larmet är defekt.", "Larmet är trasigt."),
        ("Hans betydande oro märks.", "Hans stora oro märks."),
        ("Vi ser ett betydande problem.", "Vi ser ett stort problem."),
        ("Använd den befintliga utrustningen.", "Använd utrustningen som finns."),
        ("Fråga de befintliga boende.", "Fråga de boende som finns."),
        ("Vi har ett redan befintligt larm.", "Vi har ett redan befintligt larm."),
        ("Ge oss befintlig kunskap om hygien.", "Ge oss befintlig kunskap om hygien."),
        ("Han ringer frekvent på natten.", "Han ringer ofta på natten."),
        ("Det är en frekvent fråga.", "Det är en frekvent fråga."),
        ("Han hade emellertid ingen feber.", "Men han hade ingen feber."),
        ("Emellertid hade Karin ingen feber.", "Men Karin hade ingen feber."),
        ("Hon hostade, men hade emellertid ingen feber.", "Hon hostade, men hade emellertid ingen feber."),
        # phrases
        ("I samband med flytten blev hon trött.", "Vid flytten blev hon trött."),
        ("Det hände i samband med att hon flyttade.", "Det hände när hon flyttade."),
        ("Det hände i samband\nmed flytten.", "Det hände i samband\nmed flytten."),
        ("Såväl Karin som Ali ska delta.", "Både Karin och Ali ska delta."),
        ("Fråga huruvida hon vill.", "Fråga om hon vill."),
        ("Huruvida hon vill är oklart.", "Huruvida hon vill är oklart."),  # "Om" would be a condition
        # conditions
        ("Du ska upprätta en genomförandeplan.", "Du ska skriva en genomförandeplan."),
        ("Planen ska upprättas i dag.", "Planen ska skrivas i dag."),
        ("Vi ska upprätta kontakt med dottern.", "Vi ska upprätta kontakt med dottern."),
        # what is closed
        ("På skylten står det ”Avlägsna plåstret”.", "På skylten står det ”Avlägsna plåstret”."),
        ("", ""),
    ],
)  # fmt: skip
def test_replacing(simplify: Simplify, text: str, expected: str) -> None:
    assert simplify(text, NAME, lexicon=LEXICON).simplified == expected


def test_a_form_heading_stays(swedish: Language) -> None:
    [sentence] = swedish("Målsättning och insatser").sents
    found = {kind: list(propose(sentence, Context(lexicon=LEXICON, kind=kind))) for kind in BlockKind}
    assert {kind: len(proposals) for kind, proposals in found.items()} == {
        BlockKind.HEADING: 0,
        BlockKind.PARAGRAPH: 1,
        BlockKind.ITEM: 1,
        BlockKind.CELL: 1,
    }


def test_a_proposal_says_where_and_why(swedish: Language) -> None:
    [sentence] = swedish("Därefter avlägsnar du plåstret.").sents
    [proposal] = propose(sentence, Context(lexicon=LEXICON))
    assert (proposal.start, proposal.end, proposal.before, proposal.after) == (9, 21, "avlägsnar du", "tar du bort")
    assert (proposal.rule, proposal.reason, proposal.mode) == ("plain_word", "Om avlägsna.", Mode.TICKED)


def test_proposals_on_real_texts_are_in_place(swedish: Language, content: Content) -> None:
    """In the shipped care texts every proposal stands where it says, in its sentence, and none overlaps another."""
    context = Context(lexicon=content.plain_words)
    texts = [text.body for text in content.library.texts if not text.id.endswith(("-a2", "-b1"))][:12]
    found = 0
    for doc in swedish.pipe(texts):
        for sentence in doc.sents:
            end = sentence.start_char
            for proposal in propose(sentence, context):
                assert end <= proposal.start < proposal.end <= sentence.end_char
                assert doc.text[proposal.start : proposal.end] == proposal.before
                assert (proposal.after != proposal.before) is (proposal.mode is not Mode.EXPLAINED)
                assert proposal.after.strip() == proposal.after
                assert "  " not in proposal.after
                end = proposal.end
                found += 1
    assert found > 50


def test_the_places_of_hard_words_are_the_words_alone(swedish: Language) -> None:
    text = "Därefter avlägsnar du den nya målsättningen."
    places = hard_places(swedish(text), LEXICON)
    assert [text[start:end] for start, end in places] == ["avlägsnar", "målsättningen"]
