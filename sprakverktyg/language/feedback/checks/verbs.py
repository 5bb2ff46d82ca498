"""Forms of verbs: after a modal verb, after *att*, after *har*, and as the verb of a clause."""

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.draft import Check, Draft, Hit, span
from sprakverktyg.language.morphology import inflect

if TYPE_CHECKING:
    from spacy.tokens import Token

MODALS = frozenset(
    "kan kunde ska skall skulle vill ville måste bör borde brukar brukade behöver behövde får fick orkar orkade".split()
)
SURE_MODALS = MODALS - {"får", "fick", "behöver", "behövde"}
"""The others often have an object."""

SUBJECTS = frozenset("jag du han hon vi ni de man".split())
BETWEEN = frozenset(
    "inte aldrig alltid också bara ofta ibland redan nu då sedan gärna kanske ändå själv nog ju väl därför".split()
)
CLAUSES = frozenset(("som", "ingen", "den", "de"))
"""After these a modal verb may be the last of its clause: *Den som vill får följa med.*"""

LEADS_TO_INFINITIVE = frozenset("låter lät se ser såg hör hörde hjälpa hjälper hjälpte och eller samt än att".split())


def after_modal(draft: Draft) -> Iterator[Hit]:
    for words in draft.sentences:
        for place, word in enumerate(words):
            if word.lower_ not in SURE_MODALS or word.pos_ == "PROPN" or (place and words[place - 1].lower_ in CLAUSES):
                continue
            verb = _next_verb(words, place)
            if (
                verb is not None
                and verb.lower_ != "var"
                and _never(draft, verb, "VerbForm=Inf")
                and _is(draft, verb, "VerbForm=Fin")
            ):
                yield Hit(*span(verb), suggestion=_form(verb, VerbForm="Inf"))


def after_att(draft: Draft) -> Iterator[Hit]:
    for words in draft.sentences:
        for word, following in itertools.pairwise(words):
            if (
                word.lower_ == "att"
                and following.lower_ not in MODALS
                and following.pos_ in ("VERB", "AUX")
                and _never(draft, following, "VerbForm=Inf")
                and _is(draft, following, "Mood=Ind")
            ):
                yield Hit(*span(following), suggestion=_form(following, VerbForm="Inf"))


def after_har(draft: Draft) -> Iterator[Hit]:
    for words in draft.sentences:
        for place, word in enumerate(words):
            if word.lower_ not in ("har", "hade"):
                continue
            verb = _next_verb(words, place)
            if (
                verb is None
                or verb.lower_ in MODALS
                or verb.lower_.endswith(("t", "ts"))
                or not _always(draft, verb, "VERB|")
            ):
                continue
            if _never(draft, verb, "VerbForm=Sup"):
                yield Hit(*span(verb), suggestion=_form(verb, VerbForm="Sup"))


def without_tense(draft: Draft) -> Iterator[Hit]:
    """Yield infinitives that stand where the verb of the clause should: *Jag ringa*, *Birgit ramla*."""
    for words in draft.sentences:
        for place, word in enumerate(words[1:], 1):
            subject = words[place - 1]
            if word.pos_ not in ("VERB", "AUX") or not _can_be_subject(subject):
                continue
            if not _is(draft, word, "VerbForm=Inf") or _is(draft, word, "Mood=Ind"):
                continue
            before = words[:place]
            if not any(_tensed(draft, other) or other.lower_ in LEADS_TO_INFINITIVE for other in before[-7:]):
                yield Hit(*span(word))


def supine_alone(draft: Draft) -> Iterator[Hit]:
    """Yield supines of a main clause without *har*: *Hon ätit*."""
    for words in draft.sentences:
        for place, word in enumerate(words[1:3], 1):
            if (
                words[place - 1].lower_ in SUBJECTS
                and _is(draft, word, "VerbForm=Sup")
                and not any(_is(draft, word, form) for form in ("VerbForm=Fin", "VerbForm=Inf"))
                and all(other.lower_ in SUBJECTS | {"och", "men"} for other in words[:place])
            ):
                yield Hit(*span(word))


def _next_verb(words: "tuple[Token, ...]", place: int) -> "Token | None":
    """Return the verb that a modal verb or *har* leads to, past adverbs and a subject that stands after it."""
    inverted = place == 0 or words[place - 1].lower_ not in SUBJECTS
    for word in words[place + 1 : place + 5]:
        if word.lower_ in BETWEEN:
            continue
        if inverted and (word.lower_ in SUBJECTS or word.pos_ == "PROPN"):
            inverted = False
            continue
        return word if word.pos_ in ("VERB", "AUX") else None
    return None


def _can_be_subject(word: "Token") -> bool:
    return word.lower_ in SUBJECTS or (word.is_alpha and word.pos_ == "PROPN" and word.dep_ in ("nsubj", "flat"))


def _tensed(draft: Draft, word: "Token") -> bool:
    return word.pos_ in ("VERB", "AUX") and _is(draft, word, "Mood=Ind")


def _is(draft: Draft, word: "Token", part: str) -> bool:
    return any(part in reading.tag for reading in draft.readings(word))


def _always(draft: Draft, word: "Token", part: str) -> bool:
    readings = draft.readings(word)
    return bool(readings) and all(part in reading.tag for reading in readings)


def _never(draft: Draft, word: "Token", part: str) -> bool:
    readings = draft.readings(word)
    return bool(readings) and not any(part in reading.tag for reading in readings)


def _form(word: "Token", **feats: str) -> str | None:
    form = inflect(word.lemma_, "VERB", **feats)
    return form if form and form != word.lower_ else None


CHECKS = (
    Check(
        "verb_after_modal",
        Category.GRAMMAR,
        after_modal,
        "Efter kan, ska, vill och måste står verbet i grundform.",
        "Hon kan gå själv.",
        Level.A2,
        safety=True,
    ),
    Check(
        "verb_after_att",
        Category.GRAMMAR,
        after_att,
        "Efter att står verbet i grundform.",
        "Jag kom för att hjälpa henne.",
    ),
    Check(
        "verb_after_har",
        Category.GRAMMAR,
        after_har,
        "Efter har och hade slutar verbet oftast på -t.",
        "Jag har ringt sjuksköterskan.",
        Level.A2,
        safety=True,
    ),
    Check(
        "verb_without_tense",
        Category.GRAMMAR,
        without_tense,
        "Verbet behöver visa när det händer: nu eller förut.",
        "Vi letade i trädgården i går. Vi letar nu.",
        Level.A2,
        safety=True,
    ),
    Check(
        "supine_alone",
        Category.GRAMMAR,
        supine_alone,
        "Här behövs har eller hade före verbet.",
        "Hon har ätit frukost.",
        safety=True,
    ),
)
