"""The invariant *form*: what is new is Swedish – words that agree, a verb in its place, one finite verb a clause."""

from collections.abc import Iterator
from functools import lru_cache

from sprakverktyg.domain.simplification import Invariant, Violation
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.guard.modality import HEDGES
from sprakverktyg.language.simplify.guard.signature import Signature
from sprakverktyg.language.simplify.guard.words import Kind, Word

FINITE = "VerbForm=Fin"

INVARIABLE = frozenset("rätt fel extra".split())
"""Adjectives with one form: "i rätt skåp"."""


def compare_form(before: Signature, after: Signature, *, in_place: bool = False) -> Iterator[Violation]:
    """Yield what is wrong in the second text and was not wrong in the first.

    With phrases put in place of others and nothing else, no verb can have moved: only what agrees can be wrong.
    """
    pairs = {_pair(before, word) for word in before.words if _disagrees(before, word)}
    for word in after.words:
        if _disagrees(after, word) and (pair := _pair(after, word)) not in pairs:
            yield Violation(Invariant.FORM, "", " ".join(pair))
    if in_place:
        return
    earlier = {_text(before, number) for number in _sentences(before)}
    verbless = any(not _has_verb(before, number) for number in _sentences(before))
    late_before = any(_late_verb(before, number) for number in _sentences(before))
    for number in _sentences(after):
        if _text(after, number) in earlier:
            continue
        if not verbless and not _has_verb(after, number) and not _is_item(after, number):
            yield Violation(Invariant.FORM, "", _text(after, number))
        elif not late_before and (late := _late_verb(after, number)):
            yield Violation(Invariant.FORM, "", late)
    if not any(_verbless_clauses(before)):
        for words in _verbless_clauses(after):
            yield Violation(Invariant.FORM, "", words)


def _pair(signature: Signature, word: Word) -> tuple[str, str]:
    return word.lower, signature.words[word.head].lower


def _disagrees(signature: Signature, word: Word) -> bool:
    """Return whether an article or adjective before its noun has another gender or number than the noun."""
    noun = signature.words[word.head]
    if (
        word.dep not in ("det", "amod")
        or noun.pos != "NOUN"
        or word.i > noun.i
        or word.kind is Kind.SILENT
        or word.lower in HEDGES
    ):
        return False
    if word.pos == "PRON" or any(one.lower.endswith(("ande", "ende")) for one in (word, noun)):
        return False  # "den boende", "alla boende", "önskemål avseende plats"
    if any("Case=Gen" in between.feats for between in signature.words[word.i + 1 : noun.i]):
        return False  # "den avlidnes saker"
    is_adverb = word.dep == "amod" and noun.lower == "klockan"  # "ger det muntligt klockan 8"
    if word.lower in INVARIABLE or is_adverb or _is_pronoun(signature, word):
        return False
    return _differ(word, noun, "Gender=") or (_differ(word, noun, "Number=") and not _is_ambiguous(noun))


def _is_pronoun(signature: Signature, word: Word) -> bool:
    """Return whether "den" is no article, since a number of things follows: "smörjer den två gånger"."""
    return word.lower in ("den", "det") and signature.words[word.i + 1].pos == "NUM"


@lru_cache(maxsize=4096)
def _plural(lemma: str) -> str | None:
    return inflect(lemma, "NOUN", Number="Plur", Definite="Ind")


def _is_ambiguous(noun: Word) -> bool:
    """Return whether a noun is the same in singular and plural ("alla boende")."""
    return noun.lower == noun.lemma.lower() and _plural(noun.lemma) == noun.lower


def _differ(word: Word, noun: Word, feature: str) -> bool:
    one = {feat for feat in word.feats if feat.startswith(feature)}
    other = {feat for feat in noun.feats if feat.startswith(feature)}
    return bool(one and other) and not one & other


def _sentences(signature: Signature) -> list[int]:
    return sorted({word.sentence for word in signature.words})


def _in(signature: Signature, number: int) -> list[Word]:
    return [word for word in signature.words if word.sentence == number]


def _text(signature: Signature, number: int) -> str:
    return " ".join(word.lower for word in _in(signature, number) if word.pos != "PUNCT")


def _has_verb(signature: Signature, number: int) -> bool:
    return any(FINITE in word.feats or word.dep == "formula" for word in _in(signature, number))


def _is_item(signature: Signature, number: int) -> bool:
    words = _in(signature, number)
    return any(word.item for word in words) or (bool(words) and words[-1].text == ":") or len(words) < 2


def _verbless_clauses(signature: Signature) -> Iterator[str]:
    """Yield the words of clauses with a subject that have no verb: "att hon trött"."""
    tree = signature.tree
    for word in signature.words:
        subject, mark = tree.child(word.i, "nsubj"), tree.child(word.i, "mark")
        if word.pos not in ("ADJ", "ADV") or subject is None or "VerbForm=Part" in word.feats:
            continue
        if mark is None and word.dep not in ("ROOT", "ccomp", "parataxis"):
            continue
        near = tree.children(word.i) if mark is not None else _in(signature, word.sentence)
        if not any(other.lemma in ("vara", "bli") for other in near):
            yield signature.show(subject.i, word.i)


def _late_verb(signature: Signature, number: int) -> str:
    """Return the words of a main clause whose finite verb is not the second part, or ""."""
    words = _in(signature, number)
    top = next((word for word in words if word.is_top and word.kind is not Kind.SILENT), None)
    if top is None or words[-1].text == "?":
        return ""
    finite = top
    if FINITE not in top.feats:
        helpers = [
            child for child in signature.tree.children(top.i) if FINITE in child.feats and child.dep in ("aux", "cop")
        ]
        if not helpers:
            return ""
        finite = helpers[0]
    if any(word.lower == "som" for word in words if word.i < finite.i):
        return ""  # what stands after "som" may belong to its clause, wherever the parser has put it
    parts = [
        child
        for child in signature.tree.children(top.i)
        if child.i < finite.i
        and child.dep in ("nsubj", "nsubj:pass", "obl", "advcl", "obj")
        and child.kind is not Kind.SILENT
    ]
    subjects = [part for part in parts if part.dep.startswith("nsubj")]
    return " ".join(part.text for part in (*parts, finite)) if 0 < len(subjects) < len(parts) else ""
