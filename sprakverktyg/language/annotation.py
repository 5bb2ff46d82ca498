"""What the pipeline says about each word of a text, as records for JSON and as lines of CoNLL-U."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from sprakverktyg.domain.difficulty import WordDifficulty
from sprakverktyg.language.components.compounds import split
from sprakverktyg.language.components.difficulty import word_difficulties
from sprakverktyg.language.long_texts import read

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

LONGEST_PIECE = 1_000
"""Words. A line of given words that is longer is read in pieces, so that memory does not grow with it."""

SHORTEST_COMPOUND = 5
"""Letters."""

_SENTENCE_MARKERS = ("sentence_limits", "block_boundaries", "sentence_boundaries")
_ROOT, _OTHER_ROOT = "root", "parataxis"


@dataclass(frozen=True, slots=True)
class AnnotatedWord:
    """A word with its offsets in the text. `head` is the number of a word in the sentence, from 1; 0 is the root.

    `difficulty` is None for names, numbers, abbreviations and marks.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str
    space_after: bool
    compound: tuple[str, ...]
    difficulty: WordDifficulty | None


Sentence = tuple[AnnotatedWord, ...]


def annotate(nlp: "Language", text: str, known_terms: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """Yield the sentences of a text; those of white space alone are passed over."""
    doc = read(nlp, text)
    difficulties = _difficulties(doc, known_terms)
    for sentence in doc.sents:
        tokens = [token for token in sentence if not token.is_space]
        if tokens:
            yield _annotated(tokens, [token.idx for token in tokens], difficulties)


def annotate_words(nlp: "Language", text: str, known_terms: frozenset[str] = frozenset()) -> Iterator[Sentence]:
    """Yield each line as one sentence, whose words are what stands between its spaces; empty lines are passed over."""
    position = 0
    for line in text.split("\n"):
        places = [(match.start() + position, match[0]) for match in re.finditer(r"[^ \t\r]+", line)]
        position += len(line) + 1
        if not places:
            continue
        doc = _read_words(nlp, [word for _, word in places])
        yield _annotated(list(doc), [start for start, _ in places], _difficulties(doc, known_terms))


def record(sentences: Iterable[Sentence]) -> dict[str, object]:
    """Return sentences as JSON is made of: heads from 1 inside the sentence, offsets those of the text."""
    return {
        "sentences": [
            {
                "start": words[0].start,
                "end": words[-1].end,
                "tokens": [_word_record(*word) for word in enumerate(words, 1)],
            }
            for words in sentences
        ]
    }


def conllu(sentences: Iterable[Sentence]) -> Iterator[str]:
    """Yield the lines of CoNLL-U. White space and what cannot be printed inside a word is one space."""
    for number, words in enumerate(sentences, start=1):
        forms = [_printed(word.text) for word in words]
        spaced = (form + " " * word.space_after for form, word in zip(forms, words, strict=True))
        yield f"# sent_id = {number}\n# text = {''.join(spaced).strip()}\n"
        for place, (form, word) in enumerate(zip(forms, words, strict=True), start=1):
            lemma, feats = _printed(word.lemma), word.feats or "_"
            columns = (place, form, lemma, word.upos, "_", feats, word.head, word.deprel, "_", _misc(word))
            yield "\t".join(map(str, columns)) + "\n"
        yield "\n"


def _read_words(nlp: "Language", words: list[str]) -> "Doc":
    from spacy.tokens import Doc

    pieces = [words[start : start + LONGEST_PIECE] for start in range(0, len(words), LONGEST_PIECE)]
    docs = []
    for piece in pieces:
        starts: list[bool | int | None] = [True, *[False] * (len(piece) - 1)]
        docs.append(Doc(nlp.vocab, words=piece, spaces=[True] * len(piece), sent_starts=starts))
    marking = [name for name in _SENTENCE_MARKERS if name in nlp.pipe_names]
    read = list(nlp.pipe(docs, disable=marking))
    return read[0] if len(read) == 1 else Doc.from_docs(read, ensure_whitespace=False)


def _difficulties(doc: "Doc", known_terms: frozenset[str]) -> dict[int, WordDifficulty]:
    """Return the difficulty of the words that have one, by their place in the document."""
    return {token.i: found for token, found in word_difficulties(doc, known_terms)}


def _annotated(tokens: "list[Token]", starts: list[int], difficulties: dict[int, WordDifficulty]) -> Sentence:
    """Return tokens as one sentence with one root: further roots depend on the first."""
    place = {token.i: number for number, token in enumerate(tokens, start=1)}
    heads = [place.get(_head(token).i, 0) if _head(token) != token else 0 for token in tokens]
    root = heads.index(0) + 1 if 0 in heads else 1
    words = []
    for number, (token, start, head) in enumerate(zip(tokens, starts, heads, strict=True), start=1):
        if number == root:
            head, relation = 0, _ROOT
        elif head == 0:
            head, relation = root, _OTHER_ROOT
        else:
            relation = token.dep_ if token.dep_ not in ("", "ROOT") else "dep"
        words.append(
            AnnotatedWord(
                start,
                start + len(token),
                token.text,
                token.lemma_ or token.text,
                token.pos_ or "X",
                str(token.morph),
                head,
                relation,
                _has_space_after(token),
                _parts(token.text) if token.is_alpha and len(token) >= SHORTEST_COMPOUND else (),
                difficulties.get(token.i),
            )
        )
    return tuple(words)


def _head(token: "Token") -> "Token":
    """Return the head of a token; that of its head if this is white space, which has no place in a sentence."""
    head = token.head
    while head.is_space and head.head != head:
        head = head.head
    return head


def _has_space_after(token: "Token") -> bool:
    following = token.i + 1
    return bool(token.whitespace_) or (following < len(token.doc) and token.doc[following].is_space)


@lru_cache(maxsize=65_536)
def _parts(word: str) -> tuple[str, ...]:
    parts = split(word)
    return parts if len(parts) > 1 else ()


def _printed(text: str) -> str:
    kept = "".join(" " if unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Cs") else letter for letter in text)
    return " ".join(kept.split()) or "_"


def _misc(word: AnnotatedWord) -> str:
    values = [
        *(["Compound=" + "+".join(word.compound)] if word.compound else []),
        *([f"Difficulty={word.difficulty.value:.2f}", f"Level={word.difficulty.level}"] if word.difficulty else []),
        *([] if word.space_after else ["SpaceAfter=No"]),
    ]
    return "|".join(values) or "_"


def _word_record(number: int, word: AnnotatedWord) -> dict[str, object]:
    return {
        "id": number,
        "start": word.start,
        "end": word.end,
        "text": word.text,
        "lemma": word.lemma,
        "upos": word.upos,
        "feats": word.feats,
        "head": word.head,
        "deprel": word.deprel,
        "compound": list(word.compound),
        "difficulty": _difficulty_record(word.difficulty) if word.difficulty else None,
    }


def _difficulty_record(difficulty: WordDifficulty) -> dict[str, object]:
    return {
        "value": round(difficulty.value, 2),
        "limit": difficulty.limit,
        "hard": difficulty.is_hard,
        "level": difficulty.level,
        "reasons": [
            {"reason": part.reason, "number": part.number, "adds": round(part.adds, 2)} for part in difficulty.reasons
        ],
    }
