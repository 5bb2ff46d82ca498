"""What belongs together around a noun: en or ett, the adjective's ending, definite and plural forms."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.draft import Check, Draft, Hit, span
from sprakverktyg.language.morphology import inflect, noun_gender

if TYPE_CHECKING:
    from spacy.tokens import Token

EN = {
    "en": "ett", "min": "mitt", "din": "ditt", "sin": "sitt", "vår": "vårt", "er": "ert", "någon": "något",
    "ingen": "inget", "denna": "detta", "vilken": "vilket", "annan": "annat",
}  # fmt: skip
ETT = {neuter: common for common, neuter in EN.items()}
POSSESSIVES = frozenset(
    "min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era hans hennes deras dess".split()
)
MANY = frozenset("två tre fyra fem sex sju åtta nio tio elva tolv många flera några mina dina sina våra".split())
MEASURES = frozenset(
    "del par bit slags sorts massa antal flaska kopp glas liter kilo meter gram procent mil år".split()
)
NOT_COUNTED = frozenset(
    "boende januari februari mars april maj juni juli augusti september oktober november december".split()
)
"""After a number: months, and people who are called the same one by one and together."""

WEAK = ("a", "e")
"""Endings of an adjective in definite form."""

NOT_DESCRIBING = frozenset("flesta många andra båda".split())
MOST_ADJECTIVES = 2


def gender(draft: Draft) -> Iterator[Hit]:
    """Yield determiners whose gender is not the noun's: *ett tablett*."""
    for determiner, _, noun in _phrases(draft):
        word = determiner.lower_
        wanted = "Com" if word in EN else "Neut" if word in ETT else ""
        genders = _genders(draft, noun)
        if wanted and len(genders) == 1 and wanted not in genders and noun_gender(noun.lemma_) in genders:
            other = EN.get(word) or ETT[word]
            yield Hit(*span(determiner), suggestion=_like(determiner, other))


def adjective(draft: Draft) -> Iterator[Hit]:
    """Yield adjectives after *en* or *ett* that do not agree: *ett stor sår*."""
    for determiner, adjectives, noun in _phrases(draft):
        genders = _genders(draft, noun)
        if determiner.lower_ not in ("en", "ett", "någon", "något", "ingen", "inget") or len(genders) != 1:
            continue
        for word in adjectives:
            readings = [reading.tag for reading in draft.readings(word)]
            own = {gender for tag in readings for gender in ("Com", "Neut") if f"Gender={gender}" in tag}
            if (readings and all("ADJ|" in tag for tag in readings) and own and not own & genders) or (
                readings and all("Number=Plur" in tag or "Definite=Def" in tag for tag in readings)
            ):
                yield Hit(*span(word))


def definite_after_owner(draft: Draft) -> Iterator[Hit]:
    """Yield definite nouns after a possessive or an article: *min tabletten*, *en rummet*."""
    for determiner, _, noun in _phrases(draft):
        if determiner.lower_ in POSSESSIVES | {"en", "ett", "någon", "något", "varje"} and _always(
            draft, noun, "Definite=Def"
        ):
            yield Hit(*span(noun), suggestion=_noun_form(noun, "Sing"))


def plural(draft: Draft) -> Iterator[Hit]:
    """Yield nouns in the singular after a number or *många*: *två tablett*."""
    for determiner, _, noun in _phrases(draft):
        word = determiner.lower_
        several = word in MANY or (word.isdecimal() and len(word) < 3 and int(word) > 1)
        dated = determiner.i > 0 and determiner.nbor(-1).lower_ in ("den", "de")
        if several and not dated and noun.lower_ not in NOT_COUNTED and _always(draft, noun, "Number=Sing"):
            yield Hit(*span(noun), suggestion=_noun_form(noun, "Plur"))


def definite_after_den(draft: Draft) -> Iterator[Hit]:
    """Yield indefinite nouns after *den* and an adjective: *den röda tablett*. A relative clause allows them."""
    for determiner, adjectives, noun in _phrases(draft):
        if determiner.lower_ not in ("den", "det", "de", "dem") or not adjectives or determiner.head != noun:
            continue
        if any(word.lower_ in NOT_DESCRIBING or not word.lower_.endswith(WEAK) for word in adjectives):
            continue
        after = draft.doc[noun.i + 1 : noun.i + 3].text.lower().split()
        if "som" in after or noun.lower_ in NOT_COUNTED or not _always(draft, noun, "Definite=Ind"):
            continue
        yield Hit(*span(noun))


def _phrases(draft: Draft) -> "Iterator[tuple[Token, list[Token], Token]]":
    """Yield (determiner, adjectives, noun) where they stand side by side."""
    for words in draft.sentences:
        for place, word in enumerate(words[:-1]):
            if word.pos_ not in ("DET", "PRON", "NUM", "ADJ"):
                continue
            adjectives = []
            for following in words[place + 1 : place + 2 + MOST_ADJECTIVES]:
                if following.pos_ == "ADJ":
                    adjectives.append(following)
                    continue
                if following.pos_ == "NOUN" and following.lower_ not in MEASURES and following.dep_ != "nmod:poss":
                    yield word, adjectives, following
                break


def _genders(draft: Draft, noun: "Token") -> set[str]:
    tags = [reading.tag for reading in draft.forms.find(noun.lower_) if reading.tag.startswith("NOUN")]
    return {gender for tag in tags for gender in ("Com", "Neut") if f"Gender={gender}" in tag and "Sing" in tag}


def _always(draft: Draft, word: "Token", part: str) -> bool:
    readings = draft.forms.find(word.lower_)
    return bool(readings) and all(reading.tag.startswith("NOUN") and part in reading.tag for reading in readings)


def _noun_form(noun: "Token", number: str) -> str | None:
    form = inflect(noun.lemma_, "NOUN", Number=number, Definite="Ind")
    return form if form and form != noun.lower_ else None


def _like(token: "Token", word: str) -> str:
    return word.capitalize() if token.text[0].isupper() else word


CHECKS = (
    Check(
        "en_ett",
        Category.GRAMMAR,
        gender,
        "Ordet före passar inte ihop med substantivet. Är det ett en-ord eller ett ett-ord?",
        "en tablett, ett glas",
        Level.A2,
    ),
    Check(
        "adjective_agreement",
        Category.GRAMMAR,
        adjective,
        "Adjektivet ska ha samma form som substantivet.",
        "en stor tablett, ett stort glas, två stora glas",
        doubt=0.3,
        on=False,
    ),
    Check(
        "definite_after_owner",
        Category.GRAMMAR,
        definite_after_owner,
        "Efter en, ett, min, hennes och liknande ord står substantivet utan -en och -et på slutet.",
        "min jacka, hennes rum",
    ),
    Check(
        "plural_after_number",
        Category.GRAMMAR,
        plural,
        "Det är mer än en. Då står ordet i plural.",
        "två tabletter, flera gånger",
        doubt=0.3,
    ),
    Check(
        "definite_after_den",
        Category.GRAMMAR,
        definite_after_den,
        "Efter den, det och de med adjektiv får substantivet ofta bestämd form.",
        "den röda tabletten, det lilla rummet",
        doubt=0.4,
    ),
)
