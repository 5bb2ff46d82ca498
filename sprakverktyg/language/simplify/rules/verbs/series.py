"""Verbs that go on with the subject of a passive one: *byts varje pass, tvättas och läggs i skåpet*."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import tree
from sprakverktyg.language.simplify.rules.times import names_time

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINKS = frozenset({",", "och", "samt", "eller", "men", "utan"})
_CLOSING = _LINKS - {","}
_CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp"})
_ADVERBS = frozenset({"ADV", "PART"})


@dataclass(frozen=True, slots=True)
class Later:
    """A later verb, the *och* or comma before it, and its own finite auxiliary if it has one."""

    link: "Token"
    verb: "Token"
    finite: "Token | None"


class Ambiguous(Exception):
    """It cannot be told what a later verb shares with the first."""


def later_verbs(first: "Token") -> list[Later]:
    """Return the verbs after a passive one that have the same subject, in order; raise Ambiguous if it is not clear."""
    doc = first.doc
    found: list[Later] = []
    current, subordinate = first, False
    for item in doc[first.i + 1 : first.sent.end]:
        if item.i <= current.i:
            continue
        if item.text == ";":
            break
        later = _after(item) if item.lower_ in _LINKS else None
        if later is not None:
            if subordinate and _is_below(later.verb, first, item):
                continue
            after_comma = item.nbor(-1).text == ","
            if first.dep_ in _CLAUSES and after_comma:
                break  # the clause around goes on: *i påsen, som försluts, samt tvättas*
            if first.dep_ in _CLAUSES and _head(later) not in first.subtree:
                if item.text == ",":
                    break
                raise Ambiguous  # *kläderna läggs i påsen, som försluts och bärs ut*
            if subordinate and after_comma and later.verb.head in (first, current):
                subordinate = False
            own = _subject_of(later)
            if own is not None and (own.i > item.i or own not in first.subtree):
                break  # another clause
            if own is not None and own.i > current.i and item.text == ",":
                continue  # it is the verb of a clause that began before: *att två val, till exempel färger, visas*
            if own is not None or subordinate:
                raise Ambiguous
            found.append(later)
            current = later.verb
        elif tree.is_finite(item):
            if _begins_clause(item, current) or item.is_ancestor(first):
                break
            subordinate = True
        elif _opens_clause(item):
            subordinate = True
    if found and found[-1].link.lower_ not in _CLOSING:
        raise Ambiguous
    _check_the_rest(first, found)
    return found


def _after(link: "Token") -> Later | None:
    """Return the verb that stands right after a link, perhaps with an auxiliary and adverbs."""
    following = _skipping_adverbs(link)
    word = next(following, None)
    if word is None or word.lower_ in _LINKS:
        return None
    if word.pos_ == "AUX" and tree.is_finite(word):
        verb = next(_skipping_adverbs(word), word)
        return Later(link, verb if verb.pos_ == "VERB" and word.head == verb else word, word)
    if word.pos_ == "VERB" and (tree.is_finite(word) or tree.has(word, "Voice", "Pass")):
        return None if tree.has(word, "Mood", "Imp") else Later(link, word, None)
    if word.pos_ in ("NOUN", "PROPN", "ADJ", "X") and _may_be_passive(word):
        raise Ambiguous
    return None


def subject_of(verb: "Token") -> "Token | None":
    """Return the subject of a verb, also where the parser has hung it on a noun of the clause before.

    *Händelsen anmäls som avvikelse och planen ändras*: all that stands between *och* and the verb is one noun phrase.
    """
    found = tree.subject(verb)
    if found is not None or verb.dep_ not in ("conj", "parataxis") or not tree.is_finite(verb):
        return found
    start = verb.i
    while start > verb.sent.start and verb.doc[start - 1].lower_ not in _LINKS:
        start -= 1
    words = verb.doc[start : verb.i]
    heads = [item for item in words if item.head not in words and item.pos_ not in _ADVERBS]
    is_clause = start > verb.sent.start and any(tree.is_finite(item) for item in verb.doc[verb.sent.start : start - 1])
    if len(heads) != 1 or heads[0].pos_ not in ("NOUN", "PROPN") or tree.child(heads[0], "case") is not None:
        return None
    before = verb.doc[max(start - 2, verb.sent.start)]
    if before.pos_ in ("NOUN", "PROPN") and tree.child(before, "case", "mark") is None:
        return None  # *och sjuksköterska eller chef kontaktas*
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else verb
    has_object = following.pos_ in ("NOUN", "PROPN", "PRON", "DET") and not names_time(following)
    return heads[0] if is_clause and not has_object and heads[0].dep_ in ("conj", "dep", "nmod") else None


def _subject_of(later: Later) -> "Token | None":
    return subject_of(_head(later))


def _skipping_adverbs(word: "Token") -> Iterator["Token"]:
    return (item for item in word.doc[word.i + 1 : word.sent.end] if item.pos_ not in _ADVERBS)


def _may_be_passive(word: "Token") -> bool:
    """Return whether a word that is read as a noun may be a verb: *och bärs ut*."""
    if not word.lower_.endswith("s") or word.dep_ == "nmod:poss":
        return False
    bare = word.lower_[:-1]
    return any(
        is_known(infinitive)
        and inflect(infinitive, "VERB", Tense="Pres", VerbForm="Fin", Mood="Ind", Voice="Pass") == word.lower_
        for infinitive in (bare, f"{bare}a")
    )


def _opens_clause(word: "Token") -> bool:
    """Return whether a word opens a subordinate clause; *som farligt avfall* is none."""
    if tree.has(word, "PronType", "Rel"):
        return True
    is_mark = word.pos_ == "SCONJ" or word.dep_ == "mark" or word.lower_ == "som"
    return is_mark and (word.head.pos_ in ("VERB", "AUX") or tree.finite_verb(word.head) is not None)


def _head(later: Later) -> "Token":
    return later.verb.head if later.verb.dep_ in ("aux", "aux:pass", "cop") else later.verb


def _begins_clause(finite: "Token", current: "Token") -> bool:
    """Return whether a finite verb after *och* or a comma is that of a clause with a subject of its own."""
    head = finite.head if finite.dep_ in ("aux", "aux:pass", "cop") else finite
    subject = subject_of(head)
    return head.dep_ in ("conj", "parataxis", "ROOT") and subject is not None and subject.i > current.i


def _is_below(verb: "Token", first: "Token", link: "Token") -> bool:
    """Return whether a verb belongs to a clause that stands between the first verb and the link."""
    return verb.dep_ == "conj" and first.i < verb.head.i < link.i and verb.head != first


def _check_the_rest(first: "Token", found: list[Later]) -> None:
    """Raise Ambiguous if the parser has joined anything else to the verbs that may share their subject."""
    verbs = [first, *(later.verb for later in found)]
    for item in _joined(first):
        if item in verbs or item.lower_ in _LINKS or subject_of(item) is not None or tree.has(item, "Mood", "Imp"):
            continue
        is_said_of = item.pos_ != "VERB" and tree.child(item, "case", "mark") is not None  # *men som brådskande*
        is_phrase = item.pos_ == "ADV" or is_said_of or names_time(item)
        if not is_phrase or tree.child(item, "cop", "aux") is not None:
            raise Ambiguous


def _joined(verb: "Token") -> Iterator["Token"]:
    for item in verb.children:
        if item.dep_ == "conj":
            yield item
            if item.pos_ == "VERB":
                yield from _joined(item)
