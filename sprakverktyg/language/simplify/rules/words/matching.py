"""Finding the words of the lexicon in a sentence."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from sprakverktyg.domain.plain_words import GAP, PlainWord, WordClass
from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.simplify.rules.words.forms import REFLEXIVES, Feats, likeliest
from sprakverktyg.language.simplify.rules.words.index import Found, Index

LONGEST_GAP = 8
"""Words between the parts of a hard phrase, or between a verb and what belongs to it."""

SHORTEST_FIRST_PART = 3
"""Letters before the word that is the last part of a compound."""

_WORD_CLASSES = {
    WordClass.NOUN: frozenset({"NOUN"}),
    WordClass.VERB: frozenset({"VERB", "AUX"}),
    WordClass.ADJ: frozenset({"ADJ", "VERB"}),
    WordClass.ADV: frozenset({"ADV", "ADJ", "PART", "CCONJ", "SCONJ", "ADP", "INTJ"}),
    WordClass.ADP: frozenset({"ADP", "SCONJ", "ADV", "VERB", "ADJ"}),
    WordClass.SCONJ: frozenset({"SCONJ", "ADP", "ADV", "CCONJ", "PRON"}),
    WordClass.CCONJ: frozenset({"CCONJ", "SCONJ", "ADV"}),
    WordClass.DET: frozenset({"DET", "ADJ", "PRON", "NUM"}),
    WordClass.PRON: frozenset({"PRON", "DET", "ADJ", "NOUN"}),
}
"""What the parser may call a word of the class. Words that do not inflect have few homographs, so much is let in."""

_BESIDE = frozenset({"nsubj", "nsubj:pass", "expl", "advmod", "iobj"})

_MODALS = frozenset("skola kunna måste få böra vilja behöva".split())

_BETWEEN = frozenset({"ADV", "PART", "PRON", "DET", "NOUN", "PROPN", "ADJ", "NUM", "ADP"})
"""Word classes of a subject and of adverbs, which may stand between a verb and what belongs to it."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that was found: its words in text order (with words between, perhaps) and the features of the first.

    `prefix` is what stands before the hard word in a compound.
    """

    found: Found
    tokens: tuple[Token, ...]
    feats: Feats
    prefix: str = ""

    @property
    def entry(self) -> PlainWord:
        return self.found.entry


def matches(sentence: Span, index: Index) -> Iterator[Match]:
    """Yield every match, conditions unseen, in text order; of those that begin together the longest first."""
    words = [token.lower_ for token in sentence]
    there = frozenset(words)
    for token, word in zip(sentence, words, strict=True):
        for found in index.by_form.get(word, ()):
            if found.needs <= there and (match := _match(found, token, sentence)):
                yield match
        if index.by_ending and token.pos_ == "NOUN":
            yield from _last_parts(token, index)


def _match(found: Found, token: Token, sentence: Span) -> Match | None:
    entry, feats = found.entry, likeliest(found.feats, token.morph.to_dict())
    if token.pos_ == "" and entry.word_class in (WordClass.NOUN, WordClass.VERB, WordClass.ADJ):
        return None
    if entry.word_class is WordClass.VERB and feats.get("VerbForm") == "Inf" and _must_be_finite(token):
        feats = next((one for one in found.feats if one.get("Tense") == "Pres"), feats)
    elif entry.word_class is WordClass.VERB and feats.get("Tense") == "Pres" and _must_be_infinitive(token):
        feats = next((one for one in found.feats if one.get("VerbForm") == "Inf"), feats)
    if entry.word_class is WordClass.VERB and _is_command(token, sentence, found):
        feats = {"VerbForm": "Fin", "Mood": "Imp", "Voice": "Act"}
    elif entry.word_class is WordClass.ABBR:
        if not _is_written_so(token, found.words[0], sentence):
            return None
    elif not _fits(token, entry.word_class) and not _is_misread(token, entry.word_class, feats):
        return None
    rest = _rest(found, token, sentence)
    return None if rest is None else Match(found, (token, *rest), feats)


def _is_written_so(token: Token, word: str, sentence: Span) -> bool:
    """Return whether an abbreviation has the capitals of the lexicon: *MAS* is not *mas*, *Anh* is not *anh*."""
    if token.text == word:
        return True
    begins = all(not other.text[:1].isalnum() for other in token.doc[sentence.start : token.i])
    return begins and word.islower() and token.text == word[0].upper() + word[1:] and token.ent_type_ != "PER"


def _fits(token: Token, word_class: WordClass) -> bool:
    if not token.pos_ or word_class not in _WORD_CLASSES:
        return True
    is_participle = "Part" in token.morph.get("VerbForm", [])
    match word_class:
        case WordClass.VERB if is_participle or token.dep_ == "amod" or _is_after_have(token):
            return False
        case WordClass.ADJ if token.dep_ == "advmod" or (token.pos_ == "VERB" and not is_participle):
            return False
        case WordClass.ADV if token.pos_ == "ADJ" and token.dep_ in ("amod", "nsubj", "obj"):
            return False
        case WordClass.ADP if token.pos_ not in ("ADP", "SCONJ", "ADV") and token.dep_ not in ("case", "mark", "fixed"):
            return token.i > 0 and token.nbor(-1).pos_ in ("NOUN", "PROPN")
    return token.pos_ in _WORD_CLASSES[word_class]


def _is_misread(token: Token, word_class: WordClass, feats: Feats) -> bool:
    """Return whether the parser took a rare word for a word that is not there, or an infinitive for another form."""
    if word_class in (WordClass.NOUN, WordClass.ADJ):
        return False
    if word_class is not WordClass.VERB:
        return not is_known(token.lemma_)
    if feats.get("VerbForm") == "Inf":
        before = next((other for other in reversed(token.doc[: token.i]) if other.pos_ != "ADV"), None)
        return before is not None and (before.lower_ == "att" or (before.pos_ == "AUX" and before.lemma_ in _MODALS))
    return (
        token.dep_ != "amod"
        and feats.get("Mood") == "Ind"
        and token.lemma_ == token.lower_
        and token.pos_ not in ("PROPN", "VERB")
    )


def _is_after_have(token: Token) -> bool:
    """Return whether an infinitive stands where only a supine can: it is something else, read wrongly."""
    has = token.i and token.nbor(-1).lemma_ == "ha" and token.nbor(-1).pos_ == "AUX"
    return bool(has) and "Inf" in token.morph.get("VerbForm", [])


def _must_be_finite(token: Token) -> bool:
    """Return whether a word read as an infinitive is the verb of a sentence that has no other (*rutinen tillämpas*)."""
    helped = any(child.dep_ in ("aux", "mark", "cop") for child in token.children)
    return token.dep_ == "ROOT" and not helped and any(child.dep_.startswith("nsubj") for child in token.lefts)


def _must_be_infinitive(token: Token) -> bool:
    """Return whether a word read as finite is the infinitive of a modal, alone or second: *ska nycklar destrueras*."""
    own = [child for child in token.lefts if child.dep_ == "aux" or child.dep_.startswith("nsubj")]
    if token.dep_ == "conj" and token.head.pos_ == "VERB" and not own:
        return _must_be_infinitive(token.head)
    return any(child.dep_ == "aux" and child.lemma_ in _MODALS for child in own)


def _is_command(token: Token, sentence: Span, found: Found) -> bool:
    """Return whether a word that begins a sentence is a command, also where the parser reads it as something else."""
    if not any(feats.get("Mood") == "Imp" for feats in found.feats) or token.i != sentence.start:
        return False
    if "Imp" in token.morph.get("Mood", []):
        return True
    return token.dep_ == "ROOT" and any(
        child.dep_ in ("obj", "nsubj") and child.i > token.i for child in token.children
    )


def _rest(found: Found, token: Token, sentence: Span) -> tuple[Token, ...] | None:
    """Return the tokens of the words after the first, or None if they are not all there."""
    rest: list[Token] = []
    at, may_skip = token.i + 1, False
    for place, word in enumerate(found.words[1:]):
        if word == GAP:
            may_skip = True
            continue
        after_verb = found.entry.word_class is WordClass.VERB and place == 0
        longest = LONGEST_GAP if may_skip or after_verb else 0
        position = _find(word, at + may_skip, min(at + longest + 1, sentence.end), token, between_any=may_skip)
        if position is None:
            return None
        rest.append(token.doc[position])
        at, may_skip = position + 1, False
    return tuple(rest)


def _find(word: str, start: int, end: int, first: Token, *, between_any: bool) -> int | None:
    for candidate in first.doc[start:end]:
        if candidate.lower_ == word or (word == "sig" and candidate.lower_ in REFLEXIVES):
            return candidate.i
        if between_any:
            if candidate.is_punct and candidate.text in (".", ";", ":", "?", "!"):
                return None
        elif candidate.pos_ not in _BETWEEN or not _is_beside(candidate, first):
            return None
    return None


def _is_beside(token: Token, verb: Token) -> bool:
    """Return whether a token is part of the subject of a verb, an adverb beside it, or the one who gets something."""
    while token.head.i not in (verb.i, token.i) and token.dep_ not in _BESIDE:
        token = token.head
    return token.dep_ in _BESIDE


def _last_parts(token: Token, index: Index) -> Iterator[Match]:
    word = token.lower_
    for cut in range(SHORTEST_FIRST_PART, len(word) - SHORTEST_FIRST_PART):
        for found in index.by_ending.get(word[cut:], ()):
            if found.entry.word_class is WordClass.NOUN and len(found.words) == 1:
                feats = likeliest(found.feats, token.morph.to_dict())
                yield Match(found, (token,), feats, token.text[:cut])
