"""Abbreviations and signs written out; those that are to be learnt keep the short form in brackets the first time."""

from spacy.tokens import Span, Token

from sprakverktyg.domain.plain_words import AGREES
from sprakverktyg.language.morphology import inflect, noun_gender
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.words.matching import Match

_INTRODUCING = frozenset({"bland annat", "till exempel", "det vill säga"})
"""What no sentence ends with: a list comes on the lines after it."""


def abbreviation_changes(match: Match, sentence: Span, context: Context) -> dict[int, str] | None:
    """Return the abbreviation in full; None for one that has been written out before, and is kept since then."""
    first, last = match.tokens[0], match.tokens[-1]
    words = _agreeing(match.entry.easy_words, last)
    if words is None:
        return None
    full = " ".join(words)
    changes = {token.i: "" for token in match.tokens}
    if match.entry.once:
        is_told = not is_first(match, context) or match.entry.easy.lower() in sentence.text.lower()
        if is_told or _is_in_capitals(sentence):
            return None
        full = f"{full} ({first.text})"
    ends = last.text.endswith(".") and all(token.is_space for token in sentence.doc[last.i + 1 : sentence.end])
    mark = (":" if full in _INTRODUCING else ".") if ends else ""
    return changes | {first.i: full + mark}


def _is_in_capitals(sentence: Span) -> bool:
    words = [token for token in sentence if token.is_alpha]
    return len(words) > 1 and all(token.is_upper for token in words)


def sign_changes(match: Match) -> dict[int, str]:
    """Return a sign as a word, with the spaces that a word needs (*>38* is *över 38*, *30%* is *30 procent*)."""
    [sign] = match.tokens
    before = "" if sign.i == 0 or sign.nbor(-1).whitespace_ or sign.nbor(-1).is_space else " "
    after = "" if sign.whitespace_ or sign.i + 1 == len(sign.doc) or sign.nbor(1).is_punct else " "
    return {sign.i: before + match.entry.easy + after}


def is_first(match: Match, context: Context) -> bool:
    """Return whether no earlier sentence of the document has the word in any form."""
    return all(context.is_first_use(form) for form in match.found.forms)


def _agreeing(easy: tuple[str, ...], token: Token) -> list[str] | None:
    """Return the words of the full form; a starred one agrees with the noun after it (*så kallat larm*)."""
    words: list[str] = []
    for word in easy:
        if not word.endswith(AGREES):
            words.append(word)
            continue
        noun = next((other for other in token.doc[token.i + 1 : token.i + 4] if other.pos_ == "NOUN"), None)
        if noun is None:
            return None
        number, definite = ("".join(noun.morph.get(name, [])) for name in ("Number", "Definite"))
        feats = {"Number": number or "Sing", "Gender": noun_gender(noun.lemma_)}
        form = inflect(word.removesuffix(AGREES), "ADJ", **(feats if definite != "Def" else {"Definite": "Def"}))
        if form is None:
            return None
        words.append(form)
    return words
