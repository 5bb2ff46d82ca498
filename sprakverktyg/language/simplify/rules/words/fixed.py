"""Words and phrases that do not inflect, and those that move to the front of their clause."""

from spacy.tokens import Span

from sprakverktyg.domain.plain_words import GAP
from sprakverktyg.language.simplify.rules.words.matching import Match
from sprakverktyg.language.simplify.rules.words.writing import small

_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})


def fixed_changes(match: Match) -> dict[int, str]:
    """Return the texts of the tokens of a fixed phrase, part by part where words stand between."""
    changes = {token.i: "" for token in match.tokens}
    position = 0
    hard_parts, easy_parts = " ".join(match.found.words).split(GAP), match.entry.easy.split(GAP)
    for hard, easy in zip(hard_parts, easy_parts, strict=True):
        changes[match.tokens[position].i] = easy.strip()
        position += len(hard.split())
    return changes


def front_changes(match: Match, sentence: Span) -> dict[int, str] | None:
    """Return the changes that put the easy word first and the subject before the verb; None outside a main clause."""
    [adverb], root = match.tokens, sentence.root
    first = next((token for token in sentence if not token.is_space), None)
    if first is None or adverb.head.i not in (root.i, *(aux.i for aux in root.children if aux.dep_ == "aux")):
        return None
    if first.is_punct or first.pos_ in ("CCONJ", "SCONJ") or any(token.dep_ == "mark" for token in root.lefts):
        return None
    easy = match.entry.easy
    if adverb.i != first.i:
        if "," in {token.text for token in sentence.doc[first.i : adverb.i]}:
            return None
        return {first.i: f"{easy} {small(first)}", adverb.i: ""}
    subject = next((child for child in root.children if child.dep_ in _SUBJECTS), None)
    verb = adverb.nbor(1)
    if subject is None or subject.left_edge.i != verb.i + 1 or verb.pos_ not in ("VERB", "AUX"):
        return None
    last = subject.right_edge
    return {
        adverb.i: easy,
        verb.i: "",
        last.i: f"{last.text} {verb.text}",
    }


def is_condition_now(match: Match, sentence: Span) -> bool:
    """Return whether *om*, put first in a sentence, would be read as a condition that the hard words are not."""
    token = match.tokens[0]
    first = next((other for other in sentence if not other.is_punct and not other.is_space), None)
    if match.entry.easy.split()[0] != "om" or first is None or token.i != first.i:
        return False
    return token.lower_ not in ("om", "därest") and match.tokens[-1].lower_ != "att"
