"""What the detector sees of each word: itself, its neighbours, its place in the tree, and what the rules say.

Each feature is a text, hashed into `2**BITS` slots.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from murmurhash import hash as murmurhash

from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.components.word_forms import WordForms
from sprakverktyg.language.feedback.dictionary import is_right, nearest

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    Slots = np.ndarray[tuple[int, int], np.dtype[np.int32]]

BITS = 19
EDGE = ("<", "<")
"""What stands before the first word and after the last."""

MORPHOLOGY = ("Definite", "Number", "Gender", "VerbForm", "Tense", "Voice", "Case", "PronType", "Degree")
MOST_RULES = 2
"""Rules that a word may be hit by; more are passed over, so that all words have as many features."""


def features(doc: "Doc", forms: WordForms, rules: Mapping[int, Sequence[str]]) -> "tuple[list[int], Slots]":
    """Return the indices of the words (not white space) and the slots of their features, a row a word.

    `rules` has the ids of the checks that hit a token, by its index.
    """
    tokens = [token for token in doc if not token.is_space]
    if not tokens:
        return [], np.zeros((0, 1), dtype=np.int32)
    rows = _rows(tokens, forms, rules)
    slots = [[murmurhash(text) & ((1 << BITS) - 1) for text in row] for row in rows]
    return [token.i for token in tokens], np.array(slots, dtype=np.int32)


def _rows(tokens: "list[Token]", forms: WordForms, rules: Mapping[int, Sequence[str]]) -> Iterable[list[str]]:
    words = [*EDGE, *(_word(token) for token in tokens), *EDGE]
    tags = [*EDGE, *(_tag(token.pos_, str(token.morph)) for token in tokens), *EDGE]
    classes = [*EDGE, *(token.pos_ for token in tokens), *EDGE]
    places = {token.i: place for place, token in enumerate(tokens, len(EDGE))}
    unknown = sum(_commonness(word)[0] == "U" for word in words[2:-2])
    for token in tokens:
        place = places[token.i]
        hits = sorted(rules.get(token.i, ()))[:MOST_RULES]
        yield [
            *_window(token, place, words, tags, classes, forms),
            *_tree(token, place, words, tags, places),
            f"1{min(unknown, 4)}/{min(len(tokens) // 6, 6)}",
            *(f"rule {hits[index]}" if index < len(hits) else f"rule{index}" for index in range(MOST_RULES)),
        ]


def _window(
    token: "Token", at: int, words: Sequence[str], tags: Sequence[str], classes: Sequence[str], forms: WordForms
) -> list[str]:
    w2_, w1_, w, w1, w2 = words[at - 2 : at + 3]
    t2_, t1_, t, t1, t2 = tags[at - 2 : at + 3]
    pos = classes[at]
    row = forms.row(w)
    readings = str(row) if row >= 0 else f"t{forms.row_of_tail(w)}" if len(w) > 5 else "n"
    common = _commonness(w)
    first = "F" if at == len(EDGE) else ""
    return [
        f"w{w}", f"l{token.lemma_}{pos}", f"m{t}", f"s3{w[-3:]}{t}", f"s4{w[-4:]}", f"s2{w[-2:]}{t}",
        f"i{common}", f"i{common}{pos}", f"sh{token.shape_[:5]}{first}", f"r{readings}", f"r{readings}{t}",
        f"a{w1_} {w}", f"b{w} {w1}", f"c{t1_} {t}", f"e{t} {t1}", f"f{w1_} {t}", f"g{t1_} {w}", f"h{w} {t1}",
        f"j{t} {w1}", f"k{t2_} {t1_} {t}", f"n{t1_} {t} {t1}", f"o{t} {t1} {t2}", f"p{w1_} {w} {w1}",
        f"q{w1_} {t} {w1}", f"t{t1_} {w} {t1}", f"u{w2_} {w1_} {w}", f"v{w} {w1} {w2}", f"x{w2_} {t1_} {w}",
        f"y{w} {t1} {w2}", f"z{'/'.join(classes[at - 2 : at + 3])}",
        f"A{w1_}", f"B{w1}", f"C{t1_}", f"D{t1}", f"A2{w2_}", f"B2{w2}",
        f"U{common}{_commonness(w1_)}{_commonness(w1)}", f"V{readings}{t1_}{t1}", f"X{readings}{w1_}",
        f"Y{readings}{w1}", f"3{w} {t1} {t2}", f"4{t2_} {t1_} {w}", f"5{common}{token.shape_[:3]}{first}{pos}",
    ]  # fmt: skip


def _tree(token: "Token", at: int, words: Sequence[str], tags: Sequence[str], places: Mapping[int, int]) -> list[str]:
    word, tag, pos, dep = words[at], tags[at], token.pos_, token.dep_
    head = token.head
    head_at = places.get(head.i, at)
    head_word, head_tag = ("R", "R") if head_at == at else (words[head_at], tags[head_at])
    side = "<" if head.i > token.i else ">" if head.i < token.i else "="
    left = [child for child in token.lefts if child.pos_ != "PUNCT"]
    right = [child for child in token.rights if child.pos_ != "PUNCT"]
    before = "|".join(child.dep_ + ("p" if child.pos_ == "PRON" else "") for child in left)
    after = "|".join(child.dep_ for child in right[:3])
    modifiers = "|".join(
        _tag(child.pos_, str(child.morph)) for child in left if child.dep_ in ("det", "amod", "nmod:poss", "nummod")
    )
    small = "|".join(
        sorted(
            child.lower_ for child in left if child.dep_ in ("det", "mark", "case", "advmod", "cop", "aux", "nmod:poss")
        )
    )
    case = next((child.lower_ for child in token.children if child.dep_ == "case"), "")
    marked = "mark" if any(child.dep_ == "mark" for child in head.children) else ""
    verb = "".join(head.morph.get("VerbForm", []))[:1]
    return [
        f"d{dep}{tag}", f"dp{dep}{side}", f"E{dep}{tag}{head_tag}{side}", f"F{dep}{word}{head_word}",
        f"G{dep}{word}{head_tag}", f"H{dep}{tag}{head_word}", f"I{dep}{token.lemma_}{head.lemma_}",
        f"J{dep}{side}{min(abs(head_at - at), 6)}{pos}{head.pos_}", f"K{pos}{before}^{after}", f"L{tag}{before}",
        f"N{tag}{modifiers}", f"O{word}{small}", f"Q{dep}{tag}{small}", f"S{dep}{head.lemma_}{case}{pos}",
        f"T{case}{token.lemma_}", f"Z{dep}{tag}{verb}{min(len(left), 3)}",
        f"2{dep}{pos}{marked}{side}{head.pos_}{before}",
    ]  # fmt: skip


def _word(token: "Token") -> str:
    return "0" if any(map(str.isdigit, token.text)) else token.lower_


@lru_cache(maxsize=4096)
def _tag(pos: str, morph: str) -> str:
    """Return word class and the features that agreement and word order turn on, in short."""
    values = dict(pair.split("=") for pair in morph.split("|") if "=" in pair)
    return pos + "." + "".join(values[name][:2] if name in values else "" for name in MORPHOLOGY)


@lru_cache(maxsize=65536)
def _commonness(word: str) -> str:
    """Return whether the dictionary has a word (K or U), how usual it is, and how usual the word it is a slip of."""
    if not word.isalpha():
        return "x"
    known = is_right(word) or is_right(word.capitalize())
    if known:
        return f"K{int(zipf(word))}"
    return f"U{min(int(zipf(word)), 2)}{int(nearest(word))}"
