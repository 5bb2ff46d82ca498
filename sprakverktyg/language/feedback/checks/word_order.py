"""The place of the verb, the subject and *inte*."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.draft import Check, Draft, Hit, span

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset("jag du han hon vi ni de dom man det den".split())
FRONTED = frozenset(
    "idag igår imorgon sedan sen då nu ibland därför därefter ofta tyvärr här där imorse ikväll först till".split()
)
"""Adverbs that, first in a sentence, are followed by the verb. *Kanske* may be followed by either."""

NEVER_FRONTED = frozenset(
    "och men eller för ty så att om när eftersom medan fast innan därför kanske ja nej jo bara inte som ju ni".split()
)
NEGATIONS = frozenset(("inte", "aldrig", "ej"))
BEFORE_CLAUSE = frozenset("eftersom om när som medan fastän trots innan vilket".split())
ASKS = frozenset("var vad vem hur varför när vilken vilket vilka vart om".split())
KNOWS = frozenset(
    "vet visste veta undrar undrade undra frågade frågar fråga förstår förstod förstå berättade berättar berätta "
    "minns mindes ser såg säga säger sa".split()
)
LONGEST_FRONT = 6


def verb_second(draft: Draft) -> Iterator[Hit]:
    """Yield the verb after a fronted adverb and the subject: *Idag jag hjälpte Birgit.*"""
    for words in draft.sentences:
        for place in range(1, min(LONGEST_FRONT, len(words) - 1)):
            subject, verb = words[place], words[place + 1]
            if subject.lower_ not in SUBJECTS - {"det", "den"} or not _tensed(verb):
                continue
            front = words[:place]
            if _is_time(front):
                yield Hit(*span(verb))
            break


def order_in_question(draft: Draft) -> Iterator[Hit]:
    """Yield the verb before the subject in indirect questions: *Jag vet inte var är nyckeln.*"""
    for words in draft.sentences:
        if words[-1].text == "?":
            continue
        for place, word in enumerate(words[1:-2], 1):
            verb, subject = words[place + 1], words[place + 2]
            before = words[place - 1].lower_
            asked = before in KNOWS or (before in NEGATIONS and place > 1 and words[place - 2].lower_ in KNOWS)
            if word.lower_ in ASKS and asked and _tensed(verb) and subject.lower_ in SUBJECTS:
                yield Hit(*span(verb))


def negation_after_verb(draft: Draft) -> Iterator[Hit]:
    """Yield the negation after the verb in subordinate clauses: *eftersom hon ville inte äta*."""
    for words in draft.sentences:
        for place, word in enumerate(words[:-3]):
            if word.lower_ not in BEFORE_CLAUSE:
                continue
            step = 1 if word.lower_ == "som" else 2
            if step == 2 and words[place + 1].lower_ not in SUBJECTS and words[place + 1].pos_ != "PROPN":
                continue
            verb, negation = words[place + step], words[place + step + 1]
            if _tensed(verb) and negation.lower_ in NEGATIONS and not verb.is_sent_start:
                yield Hit(*span(negation))


def negation_before_verb(draft: Draft) -> Iterator[Hit]:
    """Yield negation and verb at the start of a main clause: *Hon inte åt.*"""
    for words in draft.sentences:
        if len(words) > 3 and words[0].lower_ in SUBJECTS and words[1].lower_ in NEGATIONS and _tensed(words[2]):
            yield Hit(*span(words[1], words[2]))


def _tensed(word: "Token") -> bool:
    morph = str(word.morph)
    return word.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in morph and "Mood=Imp" not in morph


def _is_time(front: "tuple[Token, ...]") -> bool:
    """Return whether the words before the subject are one adverbial of time or place and nothing else."""
    words = [word.lower_ for word in front]
    if any(word in NEVER_FRONTED - {"när", "om"} for word in words) or any(_tensed(word) for word in front):
        return False
    if len(words) == 1:
        return words[0] in FRONTED
    if words[0] in ("klockan", "kl", "kl."):
        return all(word[0].isdigit() for word in words[1:])
    if words[0] in ("i", "på", "efter", "under", "vid", "före"):
        noun = front[-1]
        return front[0].pos_ == "ADP" and noun.pos_ in ("NOUN", "ADV", "NUM", "PROPN") and noun.head.i >= front[0].i
    return False


CHECKS = (
    Check(
        "verb_second",
        Category.GRAMMAR,
        verb_second,
        "Verbet står på plats två. När något annat står först kommer subjektet efter verbet.",
        "I dag hjälpte jag Birgit.",
        Level.A2,
    ),
    Check(
        "order_in_question",
        Category.GRAMMAR,
        order_in_question,
        "Inne i en mening står subjektet före verbet, också efter var, vad och hur.",
        "Jag vet inte var nyckeln är.",
    ),
    Check(
        "negation_after_verb",
        Category.GRAMMAR,
        negation_after_verb,
        "Efter eftersom, om, när och som står ”inte” före verbet.",
        "Hon gick, eftersom hon inte ville äta.",
        safety=True,
    ),
    Check(
        "negation_before_verb",
        Category.GRAMMAR,
        negation_before_verb,
        "I en huvudsats står ”inte” efter verbet.",
        "Hon åt inte.",
        Level.A2,
        safety=True,
    ),
)
