"""The pronoun for a noun, where its form says whether it is one or many."""

from typing import TYPE_CHECKING

from sprakverktyg.language.morphology import inflect, noun_gender
from sprakverktyg.language.simplify.rules.people import can_act

if TYPE_CHECKING:
    from spacy.tokens import Token

OBJECT_FORMS = {
    "jag": "mig", "du": "dig", "han": "honom", "hon": "henne", "vi": "oss", "ni": "er", "de": "dem", "den": "den",
    "det": "det", "man": "en", "dessa": "dessa", "denna": "denna", "detta": "detta",
}  # fmt: skip

_ALWAYS_MANY = ("kläder", "pengar", "glasögon")


def shows_number(noun: "Token") -> bool:
    """Return whether the form of a noun, or an article, says if it is one or many: *medarbetare* does not."""
    definite = "".join(noun.morph.get("Definite", []))
    if noun.pos_ != "NOUN" or any(child.dep_ in ("det", "nummod") for child in noun.lefts):
        return True
    return len({inflect(noun.lemma_, "NOUN", Number=number, Definite=definite) for number in ("Sing", "Plur")}) > 1


def object_pronoun(noun: "Token") -> str | None:
    """Return *den*, *det* or *dem* for a thing, the object form of a pronoun; None where it cannot be told."""
    if noun.lower_ in OBJECT_FORMS:
        return OBJECT_FORMS[noun.lower_]
    if noun.pos_ != "NOUN" or can_act(noun) or noun.text.endswith("-"):
        return None
    if any(child.dep_ == "conj" for child in noun.children):
        return "dem"
    if noun.lower_.endswith(_ALWAYS_MANY):
        return "dem"
    number = "".join(noun.morph.get("Number", []))
    if not number or not shows_number(noun):
        return None
    if number == "Plur" and noun.lower_ == inflect(noun.lemma_, "NOUN", Number="Sing", Definite="Def"):
        return None  # *genomförandeplanen*, read as many
    if number == "Plur":
        return "dem"
    return "det" if noun_gender(noun.lemma_) == "Neut" else "den"


def subject_pronoun(noun: "Token", object_form: str) -> str:
    """Return the pronoun that takes up a noun as a subject, whose object form is known."""
    return noun.lower_ if noun.lower_ in OBJECT_FORMS else "de" if object_form == "dem" else object_form
