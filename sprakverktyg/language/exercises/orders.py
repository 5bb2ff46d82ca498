"""The orders in which the words of a clause may stand.

Swedish main clauses have the finite verb second (Svenska Akademiens grammatik, volume 4: fundament, mittfält,
slutfält). Any one constituent may stand before it; the subject then follows the verb. Adverbials at the end may change
places with each other and with objects, and one of them may stand before a verb that is not finite. Two members joined
by *och* or *eller* may change places. Where a phrase may belong to a noun or to the verb, both readings count.
Sentences whose tree has anything else get no orders at all: it is better to leave a sentence out than to call a right
order wrong.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from sprakverktyg.language.exercises.spelt_orders import Span, span_of, spellings, word_of
from sprakverktyg.language.pipeline import is_parsed, load_pipeline

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

MOST_ORDERS = 400
MOST_LOOSE = 4

_SUBJECT = frozenset({"nsubj", "nsubj:pass"})
_VERB_GROUP = frozenset({"aux", "aux:pass", "cop"})
_OBJECT = frozenset({"obj", "iobj"})
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "xcomp", "csubj", "parataxis"})
_ALLOWED = _SUBJECT | _VERB_GROUP | _OBJECT | frozenset({"obl", "advmod", "compound:prt", "advcl", "punct"})
_MIDDLE = frozenset("inte aldrig alltid ofta också redan bara gärna kanske ju väl nog snart ibland".split())
"""Adverbs of the middle field: after the finite verb, and after a subject that is a pronoun."""
_LOOSE = frozenset("nu då sedan först här där idag igår imorgon hemma ute inne igen länge långsamt försiktigt".split())
"""Adverbs that stand where any adverbial stands."""
_MAY_LEAD = (_MIDDLE | _LOOSE) - frozenset("inte bara också ju väl nog igen".split())
_CONJUNCTIONS = frozenset("när om innan medan eftersom tills medan sedan".split())
_JOINED = frozenset({"och", "eller"})
_REFLEXIVE = frozenset("sig mig dig oss er".split())
_OF = frozenset({"av", "till"})
"""Prepositions whose phrase belongs to the noun before it."""

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Clause:
    """The constituents of a clause. `verbs` are those after the finite one; `last` is a clause that ends it."""

    finite: Span
    subject: Span | None
    middle: tuple[Span, ...]
    verbs: tuple[Span, ...]
    particle: tuple[Span, ...]
    objects: tuple[Span, ...]
    loose: tuple[Span, ...]
    last: tuple[Span, ...]
    predicate: Span | None


@lru_cache(maxsize=8192)
def right_orders(sentence: str) -> tuple[_Words, ...]:
    """Return all right orders of the words of a sentence, its own first; nothing if its tree is not plain enough.

    A main clause that seems to have no other order has been read wrongly; only a request may have just one.

    The words come without the final mark, and the first one with a small letter unless it is a name.
    """
    nlp = load_pipeline()
    if not is_parsed(nlp):
        return ()
    doc = nlp(sentence)
    root = next((token for token in doc if token.head == token), None)
    if root is None or doc[-1].text != "." or not _is_plain(doc, root):
        return ()
    own = tuple(word_of(token) for token in doc[:-1])
    orders = dict.fromkeys([own])
    for clause in _readings(doc, root):
        for order in _orders(clause):
            found = list(spellings(order))
            if _JOINED.intersection(own) and len(found) == 1:
                return ()
            orders |= dict.fromkeys(words for words in found if sorted(words) == sorted(own))
        if len(orders) > MOST_ORDERS:
            return ()
    begins_with_verb = root.i == 0
    return tuple(orders) if len(orders) > 1 or begins_with_verb else ()


def _is_plain(doc: "Doc", root: "Token") -> bool:
    """Return whether the sentence is one clause of known parts, each of them standing together."""
    if sum(token.head == token for token in doc) != 1 or any(token.is_punct or "-" in token.text for token in doc[:-1]):
        return False
    if sum(child.dep_ in _SUBJECT for child in root.children) > 1 or any(map(_is_doubtful, doc)):
        return False
    for child in root.children:
        inside = sorted(one.i for one in child.subtree)
        if child.dep_ not in _ALLOWED or inside != list(range(inside[0], inside[-1] + 1)):
            return False
        if child.dep_ == "advcl":
            if doc[inside[0]].lower_ not in _CONJUNCTIONS or inside[-1] != len(doc) - 2:
                return False
        elif child.dep_ not in _VERB_GROUP and any(map(_begins_clause, child.subtree)):
            return False
        if child.dep_ == "advmod" and child.lower_ not in _MIDDLE | _LOOSE:
            return False
        if len(inside) > 1 and doc[inside[0]].lower_ in _MIDDLE | _LOOSE:
            return False
    return True


def _readings(doc: "Doc", root: "Token") -> Iterator[_Clause]:
    """Yield the clause as it is parsed, and with a phrase at the end of an object or adverbial as one of its own."""
    finite = next((token for token in doc if token == root or (token.head == root and token.dep_ in _VERB_GROUP)), root)
    spans = {child.i: span_of(child) for child in root.children if child.dep_ not in ("punct", *_VERB_GROUP)}
    subject = next((child for child in root.children if child.dep_ in _SUBJECT), None)
    if "VerbForm=Fin" not in str(finite.morph) or (subject is None and finite.i > 0):
        return
    if subject is not None and sum(at < finite.i for at in spans) != 1:
        return
    if len([at for at in spans if doc[at].dep_ in ("obl", "advmod")]) > MOST_LOOSE:
        return
    yield _clause(doc, root, finite, spans, [])
    for at, span in spans.items():
        for tail in span if doc[at].dep_ in (*_OBJECT, *_SUBJECT, "obl") else ():
            own = span_of(tail)
            if tail.dep_ in ("nmod", "obl") and own != span and own[-1] == span[-1] and _is_phrase(tail):
                rest = tuple(one for one in span if one not in own)
                yield _clause(doc, root, finite, {**spans, at: rest}, [own])


def _begins_clause(token: "Token") -> bool:
    """Return whether a word tells of a clause inside a constituent, whatever the parser calls it."""
    is_verb = token.pos_ in ("VERB", "AUX") and "VerbForm=Part" not in str(token.morph)
    return is_verb or token.dep_ in _CLAUSES or token.pos_ == "SCONJ" or token.lower_ == "att"


def _is_doubtful(token: "Token") -> bool:
    """Return whether *det* or *den* is taken for the article of a plural: it is then a word of its own."""
    return token.dep_ == "det" and token.lower_ in ("det", "den") and "Number=Plur" in str(token.head.morph)


def _is_phrase(token: "Token") -> bool:
    first = next(iter(span_of(token)))
    return first.dep_ == "case" and first.lower_ not in _OF


def _clause(doc: "Doc", root: "Token", finite: "Token", spans: dict[int, Span], more: list[Span]) -> _Clause:
    def of(*kinds: str) -> tuple[Span, ...]:
        return tuple(span for at, span in sorted(spans.items()) if doc[at].dep_ in kinds)

    adverbs = of("advmod")
    middle = tuple(span for span in adverbs if span[0].lower_ in _MIDDLE)
    after = [token for token in doc if token.head == root and token.dep_ in _VERB_GROUP and token != finite]
    verbs = sorted([*after, *([] if finite == root else [root])], key=lambda token: token.i)
    return _Clause(
        finite=(finite,),
        subject=next(iter(of(*_SUBJECT)), None),
        middle=middle,
        verbs=tuple((token,) for token in verbs),
        particle=of("compound:prt"),
        objects=of(*_OBJECT),
        loose=(*of("obl"), *(span for span in adverbs if span not in middle), *more),
        last=of("advcl"),
        predicate=(root,) if any(child.dep_ == "cop" for child in root.children) and finite != root else None,
    )


def _orders(clause: _Clause) -> Iterator[list[Span]]:
    """Yield the constituents in every right order."""
    if clause.subject is None:
        for tail in _tails(clause, None):
            yield [clause.finite, *clause.middle, *tail, *clause.last]
            if clause.last:
                yield [*clause.last, clause.finite, *clause.middle, *tail]
        return
    for first in (clause.subject, *clause.objects, *clause.loose, *clause.middle, *clause.last):
        if first != clause.subject and not _may_lead(first):
            continue
        last = [span for span in clause.last if span != first]
        for start in _starts(clause, first):
            for tail in _tails(clause, first):
                yield [first, clause.finite, *start, *tail, *last]
    if clause.predicate and len(clause.verbs) == 1:
        yield [clause.predicate, clause.finite, clause.subject, *clause.middle, *clause.loose, *clause.last]
        yield [clause.predicate, *clause.loose, clause.finite, clause.subject, *clause.middle, *clause.last]


def _may_lead(span: Span) -> bool:
    if len(span) == 1 and span[0].dep_ == "advmod":
        return span[0].lower_ in _MAY_LEAD
    return len(span) > 1 or span[0].lower_ not in _REFLEXIVE


def _starts(clause: _Clause, first: Span) -> Iterator[list[Span]]:
    """Yield subject and middle adverbs: a noun may also follow *inte*, a pronoun not."""
    subject = [clause.subject] if clause.subject and clause.subject != first else []
    adverbs = [span for span in clause.middle if span != first]
    yield [*subject, *adverbs]
    if subject and adverbs and subject[0][-1].pos_ != "PRON":
        yield [*adverbs, *subject]


def _tails(clause: _Clause, first: Span | None) -> Iterator[list[Span]]:
    """Yield what follows: the rest of the verb and its particle, then objects and adverbials.

    Objects keep their own order. One that is a pronoun stands before all adverbials, any other at least before those
    with a preposition.
    """
    objects = [span for span in clause.objects if span != first]
    light = [span for span in objects if len(span) == 1 and span[0].pos_ == "PRON"]
    heavy = [span for span in objects if span not in light]
    loose = [span for span in clause.loose if span != first]
    for order in permutations([*heavy, *loose]):
        after = [span for span in order if span in heavy or _has_preposition(span)]
        if after[: len(heavy)] != heavy:
            continue
        yield [*clause.verbs, *clause.particle, *light, *order]
        if clause.verbs and not clause.predicate and order and order[0] in loose:
            yield [order[0], *clause.verbs, *clause.particle, *light, *order[1:]]


def _has_preposition(span: Span) -> bool:
    return span[0].dep_ == "case"
