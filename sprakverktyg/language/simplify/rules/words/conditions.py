"""Whether the conditions of an entry hold where its hard word stands."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from sprakverktyg.domain.plain_words import Condition, Place, PlainWord
from sprakverktyg.language.simplify.rules.words.forms import Feats, has_form

SHORTEST_PART = 4
"""Letters that the last part of a compound must have to count as the word itself (*läkemedelsplan* is a *plan*)."""

_OBJECTS = frozenset({"obj", "iobj", "nsubj:pass"})


def hold(entry: PlainWord, sentence: Span, tokens: Sequence[Token], feats: Feats) -> bool:
    """Return whether all that an entry asks for is there, and nothing that it forbids.

    `tokens` are those of the hard word in text order; the first one is the word that inflects.
    """
    return all(_holds(condition, sentence, tokens, feats) for condition in entry.when) and not any(
        _holds(condition, sentence, tokens, feats) for condition in entry.unless
    )


def _holds(condition: Condition, sentence: Span, tokens: Sequence[Token], feats: Feats) -> bool:
    first, last = tokens[0], tokens[-1]
    match condition.place:
        case Place.NEAR:
            start, end = first.i - len(condition.before), last.i + 1 + len(condition.after)
            if start < sentence.start or end > sentence.end:
                return False
            doc = first.doc
            around = [*doc[start : first.i], *doc[last.i + 1 : end]]
            wanted = [*condition.before, *condition.after]
            return all(_is(token, words) for token, words in zip(around, wanted, strict=True))
        case Place.FIRST:
            return first.i == _first_word(sentence)
        case Place.FORM:
            return any(has_form(feats, name) for name in condition.after[0])
        case Place.SENTENCE:
            inside = {token.i for token in tokens}
            return any(_is(token, condition.after[0]) for token in sentence if token.i not in inside)
        case Place.HEAD:
            return any(_ends_as(noun, condition.after[0]) for noun in _heads(first))
        case Place.OBJECT:
            return any(_ends_as(token, condition.after[0]) for token in _objects(first))
        case Place.SUBJECT:
            return any(_ends_as(token, condition.after[0]) for token in _with_conjuncts(first, frozenset({"nsubj"})))


def _first_word(sentence: Span) -> int:
    return next((token.i for token in sentence if not token.is_punct and not token.is_space), sentence.start)


def _is(token: Token, words: frozenset[str]) -> bool:
    return "*" in words or token.lower_ in words or token.lemma_.lower() in words or token.pos_ in words


def _ends_as(token: Token, words: frozenset[str]) -> bool:
    if _is(token, words):
        return True
    lemma = token.lemma_.lower()
    return any(len(word) >= SHORTEST_PART and lemma.endswith(word) for word in words)


def _heads(word: Token) -> Iterator[Token]:
    """Yield the word that another belongs to, the subject of an adjective with *är* ("hörseln är nedsatt")."""
    if any(child.dep_ == "cop" for child in word.children):
        yield from _with_conjuncts(word, frozenset({"nsubj"}))
    elif word.head.i != word.i:
        yield word.head


def _objects(verb: Token) -> Iterator[Token]:
    yield from _with_conjuncts(verb, _OBJECTS)
    if verb.dep_ == "acl:relcl":
        yield from _antecedent(verb)
    if verb.dep_ in ("xcomp", "ccomp", "advcl", "acl") and verb.head.i < verb.i:
        return
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if len(subjects) > 1 or (subjects and "Imp" in verb.morph.get("Mood", [])):
        yield subjects[-1]  # the parser's slip: an object read as a subject


def _antecedent(verb: Token) -> Iterator[Token]:
    """Yield the noun that *som* stands for as the object of a relative clause: "listan som Milan har upprättat"."""
    relative = next((child for child in verb.children if child.lower_ in ("som", "vilken", "vilket", "vilka")), None)
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    if relative is None or relative.dep_ in _OBJECTS or [relative.i] != [subject.i for subject in subjects]:
        yield verb.head


def _with_conjuncts(verb: Token, relations: frozenset[str]) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in relations:
            yield child
            yield from child.conjuncts
