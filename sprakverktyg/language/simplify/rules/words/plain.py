"""Proposals to write a plain word or phrase in place of a hard one, by the lexicon."""

from collections.abc import Iterator

from spacy.tokens import Span

from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.words.adjectives import adjective_changes
from sprakverktyg.language.simplify.rules.words.conditions import hold
from sprakverktyg.language.simplify.rules.words.fixed import fixed_changes, front_changes, is_condition_now
from sprakverktyg.language.simplify.rules.words.index import index
from sprakverktyg.language.simplify.rules.words.matching import Match, matches
from sprakverktyg.language.simplify.rules.words.nouns import noun_changes
from sprakverktyg.language.simplify.rules.words.protected import is_form_heading, protected
from sprakverktyg.language.simplify.rules.words.verbs import verb_changes
from sprakverktyg.language.simplify.rules.words.writing import contains_break, written

NAME = "plain_word"

CONFIDENCE = {Mode.TICKED: 0.97, Mode.OFFERED: 0.85, Mode.EXPLAINED: 1.0}
"""By the mode of an entry: what its writer has judged of it. The engine may know better by measuring."""

_OTHERS = frozenset({WordClass.ABBR, WordClass.SYM})
"""These have rules of their own."""


def propose(sentence: Span, context: Context) -> Iterator[Proposal]:
    """Yield proposals in text order; the longest phrase wins, and none overlaps another."""
    if is_form_heading(sentence, context.kind):
        return
    closed, position = protected(sentence), sentence.start
    for match in matches(sentence, index(context.lexicon)):
        tokens = match.tokens
        if tokens[0].i < position or match.entry.word_class in _OTHERS:
            continue
        if closed.intersection(token.i for token in tokens) or contains_break(sentence.doc, tokens[0].i, tokens[-1].i):
            continue
        if not hold(match.entry, sentence, tokens, match.feats):
            continue
        proposal = _explanation(match) if match.entry.mode is Mode.EXPLAINED else _rewrite(match, sentence)
        if proposal:
            yield proposal
            position = tokens[-1].i + 1


def _rewrite(match: Match, sentence: Span) -> Proposal | None:
    changes = _changes(match, sentence)
    if not changes or is_condition_now(match.tokens[0], match.entry.easy, sentence):
        return None
    edit = written(sentence, changes)
    if edit.before == edit.after:
        return None
    return _proposal(match.entry, edit.start, edit.end, edit.before, edit.after)


def _changes(match: Match, sentence: Span) -> dict[int, str] | None:
    if match.entry.first:
        return front_changes(match, sentence)
    match match.entry.word_class:
        case WordClass.NOUN:
            return noun_changes(match, sentence)
        case WordClass.VERB:
            return verb_changes(match, sentence)
        case WordClass.ADJ:
            return adjective_changes(match)
    return fixed_changes(match)


def _explanation(match: Match) -> Proposal:
    first, last = match.tokens[0], match.tokens[-1]
    start, end = first.idx, last.idx + len(last)
    text = first.doc.text[start:end]
    return _proposal(match.entry, start, end, text, text)


def _proposal(entry: PlainWord, start: int, end: int, before: str, after: str) -> Proposal:
    return Proposal(start, end, before, after, NAME, entry.reason, entry.mode, CONFIDENCE[entry.mode])
