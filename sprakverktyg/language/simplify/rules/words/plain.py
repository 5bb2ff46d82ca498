"""Proposals to write a plain word or phrase in place of a hard one, by the lexicon."""

from collections.abc import Iterator

from spacy.tokens import Span

from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, Family, Rule
from sprakverktyg.language.simplify.rules.words.abbreviations import (
    abbreviation_changes,
    is_first,
    sign_changes,
)
from sprakverktyg.language.simplify.rules.words.adjectives import adjective_changes
from sprakverktyg.language.simplify.rules.words.conditions import hold
from sprakverktyg.language.simplify.rules.words.fixed import fixed_changes, front_changes, is_condition_now
from sprakverktyg.language.simplify.rules.words.index import Index, index
from sprakverktyg.language.simplify.rules.words.matching import Match, matches
from sprakverktyg.language.simplify.rules.words.nouns import noun_changes
from sprakverktyg.language.simplify.rules.words.protected import is_form_heading, is_protected
from sprakverktyg.language.simplify.rules.words.verbs import verb_changes
from sprakverktyg.language.simplify.rules.words.writing import contains_break, written

NAME = "plain_word"

CONFIDENCE = {Mode.TICKED: 0.97, Mode.OFFERED: 0.85, Mode.EXPLAINED: 1.0}
"""By the mode of an entry: what its writer has judged of it. The engine may know better by measuring."""

_NAMES = {WordClass.ABBR: "abbreviation", WordClass.SYM: "sign"}
"""Rules that a person may want to see and accept apart from the plain words."""

_SHORT = frozenset(_NAMES)
"""Word classes that the parser often takes for names, and that are told from them by how they are written."""


def propose(sentence: Span, context: Context) -> Iterator[Proposal]:
    """Yield proposals in text order; the longest phrase wins, and none overlaps another."""
    if is_form_heading(sentence, context.kind):
        return
    yield from proposals(sentence, index(context.lexicon), context)


def proposals(sentence: Span, entries: Index, context: Context) -> Iterator[Proposal]:
    """Yield the proposals of an index, also for a short heading."""
    position = sentence.start
    once: set[PlainWord] = set()
    for match in matches(sentence, entries):
        entry, tokens = match.entry, match.tokens
        if tokens[0].i < position or entry in once or contains_break(sentence.doc, tokens[0].i, tokens[-1].i):
            continue
        if is_protected(tokens, sentence, also_names=entry.word_class not in _SHORT):
            continue
        if not hold(entry, sentence, tokens, match.feats):
            continue
        proposal = _explanation(match, context) if entry.mode is Mode.EXPLAINED else _rewrite(match, sentence, context)
        if proposal:
            yield proposal
            position = tokens[-1].i + 1
            if entry.once or entry.mode is Mode.EXPLAINED:
                once.add(entry)


def _rewrite(match: Match, sentence: Span, context: Context) -> Proposal | None:
    changes = _changes(match, sentence, context)
    if not changes or is_condition_now(match, sentence):
        return None
    edit = written(sentence, changes, keep_capitals=match.entry.word_class is not WordClass.ABBR)
    if edit.before == edit.after:
        return None
    return _proposal(match.entry, edit.start, edit.end, edit.before, edit.after)


def _changes(match: Match, sentence: Span, context: Context) -> dict[int, str] | None:
    if match.entry.first:
        return front_changes(match, sentence)
    match match.entry.word_class:
        case WordClass.NOUN:
            return noun_changes(match, sentence)
        case WordClass.VERB:
            return verb_changes(match, sentence)
        case WordClass.ADJ:
            return adjective_changes(match)
        case WordClass.ABBR:
            return abbreviation_changes(match, sentence, context)
        case WordClass.SYM:
            return sign_changes(match)
    return fixed_changes(match)


def _explanation(match: Match, context: Context) -> Proposal | None:
    if not is_first(match, context):
        return None
    first, last = match.tokens[0], match.tokens[-1]
    start, end = first.idx, last.idx + len(last)
    text = first.doc[first.i : last.i + 1].text
    return _proposal(match.entry, start, end, text, text)


def _proposal(entry: PlainWord, start: int, end: int, before: str, after: str) -> Proposal:
    name = _NAMES.get(entry.word_class, NAME)
    return Proposal(start, end, before, after, name, entry.reason, entry.mode, CONFIDENCE[entry.mode])


RULE = Rule(NAME, Family.WORDS, propose)
