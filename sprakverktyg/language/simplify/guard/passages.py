"""The passages of two texts that are not the same: what stands unchanged in both needs no comparison."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from sprakverktyg.language.simplify.guard.signature import Signature, signature_of
from sprakverktyg.language.simplify.guard.words import Word


def changed_passages(before: Signature, after: Signature) -> Iterator[tuple[Signature, Signature]]:
    """Yield the groups of sentences that differ, those of the first text with those of the second in their place."""
    earlier, later = before.tree.sentences, after.tree.sentences
    if len(earlier) < 2 or len(later) < 2:
        yield before, after
        return
    matcher = SequenceMatcher(None, [_normal(one) for one in earlier], [_normal(one) for one in later], autojunk=False)
    for tag, start, end, other_start, other_end in matcher.get_opcodes():
        if tag != "equal":
            yield _passage(earlier[start:end]), _passage(later[other_start:other_end])


def _normal(sentence: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text.lower() for word in sentence)


def _passage(sentences: Sequence[Sequence[Word]]) -> Signature:
    words = [word for sentence in sentences for word in sentence]
    places = {word.i: place for place, word in enumerate(words)}
    return signature_of(
        tuple(replace(word, i=place, head=places.get(word.head, place)) for place, word in enumerate(words))
    )
