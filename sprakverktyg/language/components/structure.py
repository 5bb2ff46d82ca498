"""How sentences are built: how deep their trees are, their passives and their subordinate clauses."""

from statistics import fmean
from typing import TYPE_CHECKING

from sprakverktyg.language.components.words import is_word

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

SUBORDINATE = frozenset({"acl", "acl:cleft", "acl:relcl", "advcl", "ccomp", "csubj", "csubj:pass", "xcomp"})
"""UD relations of a clause that depends on another."""

SAME_CLAUSE = frozenset({"aux", "aux:pass", "cop"})
"""UD relations of a finite verb that belongs to the clause of its head."""


def mean_depth(doc: "Doc") -> float | None:
    """Return the mean over sentences of the longest way, in steps, from the root to a word; None without a parse.

    Source: Falkenjack, Heimann Mühlenbock & Jönsson 2013, *Features indicating readability in Swedish text*.
    """
    if not doc.has_annotation("DEP"):
        return None
    depths = [_depth(sentence) for sentence in doc.sents if any(map(is_word, sentence))]
    return fmean(depths) if depths else None


def passive_share(doc: "Doc") -> float | None:
    """Return the share of the full verbs that are passive: s-passives, and participles with *bli*; None without any.

    Verbs that have only the s-form (*hoppas*) do not count as passive. A participle counts only with *bli* as its
    auxiliary.
    """
    verbs = sum(token.pos_ == "VERB" for token in doc)
    return len(passives(doc)) / verbs if verbs else None


def passives(doc: "Doc") -> frozenset[int]:
    """Return the places of the passive verbs."""
    found = set()
    for token in doc:
        if token.dep_ == "aux:pass":
            found.add(token.head.i)
        elif "Voice=Pass" in str(token.morph):
            found.add(token.i)
    return frozenset(place for place in found if doc[place].pos_ == "VERB")


def subordinate_share(doc: "Doc") -> float | None:
    """Return the share of the clauses that are subordinate; a clause has one finite verb. None without a parse.

    Clauses joined to a subordinate clause are subordinate too.
    """
    if not doc.has_annotation("DEP"):
        return None
    finite = [token for token in doc if "VerbForm=Fin" in str(token.morph)]
    return sum(map(_is_subordinate, finite)) / len(finite) if finite else None


def _is_subordinate(verb: "Token") -> bool:
    head = verb
    while head.dep_ in SAME_CLAUSE or head.dep_ == "conj":
        if head.head.i == head.i:
            break
        head = head.head
    return head.dep_ in SUBORDINATE


def _depth(sentence: "Span") -> int:
    """Return the longest way from the root to a word; each word's way is counted once, so time is linear."""
    depths: dict[int, int] = {}
    for token in sentence:
        way = []
        while token.i not in depths and token.head.i != token.i:
            way.append(token.i)
            token = token.head
        depths.setdefault(token.i, 0)
        for step, place in enumerate(reversed(way), start=1):
            depths[place] = depths[token.i] + step
    return max((depths[token.i] for token in sentence if is_word(token)), default=0)
