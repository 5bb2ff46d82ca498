"""The subject of a passive clause as words that can be moved."""

from typing import TYPE_CHECKING

from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.people import can_act
from sprakverktyg.language.simplify.rules.times import names_time
from sprakverktyg.language.simplify.rules.verbs.passives import FOCUS, Passive

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

LONGEST_SUBJECT = 9
"""Words. A longer phrase between verb and adverbial makes the active clause harder than the passive one."""

_REFLEXIVES = frozenset("sin sitt sina sig varandra varandras".split())
_LINKS = frozenset("och men samt eller varefter varvid varför varpå".split())
_BEGINNINGS = ("DET", "NOUN", "PROPN", "ADJ", "PRON", "NUM", "VERB")
_ASKING = frozenset("vad vem vilken vilket vilka".split())
_HOW_OFTEN = frozenset("flera många varje varannan vartannat".split())
_NEGATIVE = frozenset("ingen inget inga varken".split())


def subject_phrase(passive: Passive) -> "Span | None":
    """Return the words of the old subject, or None if it is not there or cannot be moved."""
    if passive.subject is None or not tree.is_whole(passive.subject) or passive.subject.lower_ == "dess":
        return None
    words = tree.phrase(passive.subject)
    if names_time(passive.subject) and (words[0].lower_ in _HOW_OFTEN or words[0].pos_ == "NUM"):
        return None  # *om hon ramlar flera gånger ska det rapporteras*
    while len(words) > 1 and (words[0].lower_ in _LINKS or _is_mark(words[0])):
        words = words[1:]
    if words.start > words.sent.start and words.doc[words.start - 1].lower_ in FOCUS:
        words = words.doc[words.start - 1 : words.end]  # *serveras bara kaffe*
    if stays(passive, words):
        lowered = {item.lower_ for item in words}
        is_noun_phrase = (words[0].pos_ in _BEGINNINGS or words[0].lower_ in FOCUS) and passive.subject.pos_ != "VERB"
        return words if is_noun_phrase and not lowered & {"man", *_REFLEXIVES} else None
    if is_relative(words) and sum(map(tree.is_finite, words.doc[words.end : passive.verb.i + 1])) > 1:
        return None  # *som är stängd behöver inte kontrolleras*
    if words.text == "som" and words.doc[words.end].pos_ == "ADP" and words.doc[words.start - 1].text == ",":
        return None  # *…, som vid dusch, …*: such as
    if words.end < len(words.doc) and words.doc[words.end].lower_ == "som":
        return None  # *vilka åtgärder som vidtagits*
    if is_relative(words) and words.start and words.doc[words.start - 1].lower_ in _ASKING:
        return None  # *vad som har ordinerats*
    if words[0].lower_ in _ASKING and passive.finite.i == words.end and not is_relative(words):
        return None  # *Vad ska packas?*
    before = words.doc[words.start - 1] if words.start > words.sent.start else None
    if before is not None and (before.lower_ in ("än", "ev", "ev.") or before.pos_ == "ADP"):
        return None
    if before is not None and before.lower_ == "om" and before.i and _may_be_about(before.nbor(-1)):
        return None  # *uppgifter om enskilda personer*
    if before is not None and tree.is_finite(before) and before.head == passive.verb.head and before != passive.finite:
        return None  # the subject of two verbs: *avbryts besöket och polis tillkallas*
    if words.end < passive.verb.i and words.doc[words.end].pos_ == "ADP" and passive.finite.i < words.start:
        return None  # *ska omsorgen om äldre inriktas*
    if words.end < len(words.doc) and "," in words.text and words.doc[words.end].text == ",":
        return None
    clause = tree.child(passive.subject, "acl:relcl")
    if clause is not None and (is_relative(words) or not _ends_clause(passive.verbs[-1])):
        return None  # the clause would part the verb from what follows
    inside = set(clause.subtree) if clause is not None else set()
    inside |= {passive.subject, *filter(None, [clause])}
    if not _begins_phrase(words) or any(
        (item.dep_ in ("obj", "nsubj", "acl:relcl", "cop") or tree.is_finite(item) or item.lower_ in tree.NEGATIONS)
        and item not in inside
        for item in words
    ):
        return None
    lowered = {item.lower_ for item in words}
    if lowered & (_NEGATIVE | FOCUS | {"man"}) or any(item.lower_ in _REFLEXIVES for item in passive.verb.subtree):
        return None
    if tree.words_in(words) > LONGEST_SUBJECT or ("," in lowered and not is_relative(words) and not is_list(words)):
        return None
    if passive.subject.pos_ == "VERB" or words.start <= passive.finite.i < words.end:
        return None
    return words


def _is_mark(word: "Token") -> bool:
    """Return whether a word is the number of a step: *1. Selen kontrolleras*."""
    return word.i == word.sent.start and word.text[:-1].isdigit() and word.text[-1] in ".)"


def _may_be_about(noun: "Token") -> bool:
    return noun.pos_ == "NOUN" and not (can_act(noun) and tree.has(noun, "Definite", "Def"))


def _begins_phrase(words: "Span") -> bool:
    first = words[0]
    is_degree = first.pos_ == "ADV" and first.head.pos_ == "ADJ" and first.head in words  # *plötsligt tilltagande*
    return first.pos_ in _BEGINNINGS or first.lower_ in ("både", "såväl") or is_degree


def stays(passive: Passive, words: "Span") -> bool:
    """Return whether the old subject comes right after its only verb: it is in the place of an object already."""
    return passive.finite == passive.verb and len(passive.verbs) == 1 and words.start == passive.verb.i + 1


def is_list(words: "Span") -> bool:
    """Return whether the commas of a phrase stand between the members of a list."""
    return all(item.head.dep_ == "conj" and item.i < item.head.i for item in words if item.text == ",")


def is_relative(words: "Span") -> bool:
    return tree.has(words[0], "PronType", "Rel") or words[0].lower_ in ("som", "vars")


def _ends_clause(verb: "Token") -> bool:
    return verb.i + 1 == len(verb.doc) or verb.nbor(1).is_punct
