"""Settled phrases first, then what else a rewrite does.

A parser often reads a plain phrase in another way than the one whose place it takes. Put in place alone, it needs no
reading; the rest of the rewrite is then compared with a text that has the same phrases.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Verdict
from sprakverktyg.language.long_texts import read
from sprakverktyg.language.simplify.guard.accepted import SAME, AcceptedWords, Phrase
from sprakverktyg.language.simplify.guard.compare import NOTHING_ACCEPTED, compare

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token

_NO_WORD = re.compile("[\ud800-\udfff\x00]")
"""Half characters, which cannot be encoded."""

_KEY = "sprakverktyg_guard_between"


def compare_stepwise(
    before: "Doc | Span",
    after: "Doc",
    parse: "Callable[[str], Doc]",
    *,
    accepted: AcceptedWords = NOTHING_ACCEPTED,
    supplied: Collection[str] = (),
) -> Verdict:
    """Return what the guard says of a rewrite, at once or, where it has a doubt, with its settled phrases put in first.

    The first text with these phrases must say what it says without them; `parse` reads it.
    """
    verdict = compare(before, after, accepted=accepted, supplied=supplied)
    if _is_proved(verdict) or not (text := with_settled_phrases(before, after, (accepted, SAME))):
        return verdict
    known, key = before.doc.user_data, f"{_KEY}:{text}"
    if key not in known:  # other edits of the sentence need it, too
        known[key] = parse(text)
    between: Doc = known[key]
    if not _is_proved(compare(before, between, accepted=accepted)):
        return verdict
    later = compare(between, after, accepted=accepted, supplied=supplied)
    return later if later.same else verdict


def check(
    nlp: "Language",
    before: str,
    after: str,
    *,
    accepted: AcceptedWords = NOTHING_ACCEPTED,
    supplied: Collection[str] = (),
) -> Verdict:
    """Return what the guard says of two texts, with a pipeline that parses."""
    one, other = (read(nlp, _NO_WORD.sub(" ", text)) for text in (before, after))
    return compare_stepwise(one, other, lambda text: read(nlp, text), accepted=accepted, supplied=supplied)


def with_settled_phrases(before: "Doc | Span", after: "Doc", accepted: Sequence[AcceptedWords]) -> str:
    """Return the first text with the settled phrases that the second has in place of others; "" if it has none."""
    tokens = [token for token in before if not token.is_space]
    one, other = ([token.lower_ for token in text if not token.is_space] for text in (before, after))
    parts: list[str] = []
    place = 0
    while place < len(tokens):
        length, plain = next(_swaps(one, other, place, accepted), (1, ()))
        last = tokens[place + length - 1]
        parts += _written(tokens[place], plain) if plain else [tokens[place].text]
        parts.append(last.whitespace_ or _space_after(last))
        place += length
    text = "".join(parts).strip()
    return text if text.lower().split() != before.text.lower().split() else ""


def _swaps(
    one: Sequence[str], other: Sequence[str], place: int, accepted: Sequence[AcceptedWords]
) -> Iterator[tuple[int, Phrase]]:
    """Yield how many words a phrase has that is gone from the second text, with one of its own in its place."""
    for words in accepted:
        for length in range(words.longest.get(one[place], 0), 0, -1):
            phrase = tuple(one[place : place + length])
            for plain in words.settled.get(phrase, ()):
                if len(phrase) == length and _times(phrase, other) < _times(phrase, one) and _times(plain, other):
                    yield length, plain


def _times(phrase: Phrase, words: Sequence[str]) -> int:
    return sum(tuple(words[start : start + len(phrase)]) == phrase for start in range(len(words)))


def _written(first: "Token", plain: Phrase) -> list[str]:
    text = " ".join(plain)
    return [text[:1].upper() + text[1:] if first.text[:1].isupper() else text]


def _space_after(token: "Token") -> str:
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return following.text if following is not None and following.is_space else ""


def _is_proved(verdict: Verdict) -> bool:
    return verdict.same and not verdict.uncertain
