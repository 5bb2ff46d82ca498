"""The proposals of the words as the page of a document shows them."""

from collections.abc import Iterator

from spacy.tokens import Doc

from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.domain.text import Suggestion
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.words import plain
from sprakverktyg.language.simplify.rules.words.index import index
from sprakverktyg.language.simplify.rules.words.matching import matches

SHOWN = frozenset({Mode.TICKED, Mode.OFFERED})


def suggestions(doc: Doc, lexicon: tuple[PlainWord, ...]) -> tuple[Suggestion, ...]:
    """Return what can be written more plainly, in text order; none overlaps another."""
    context = Context(lexicon=lexicon)
    found: list[Suggestion] = []
    position = 0
    for sentence in doc.sents:
        for proposal in plain.propose(sentence, context):
            if proposal.mode in SHOWN and proposal.start >= position:
                position = proposal.end
                found.append(
                    Suggestion(
                        proposal.start, proposal.end, proposal.before, proposal.after, proposal.rule, proposal.reason
                    )
                )
    return tuple(found)


def hard_places(doc: Doc, lexicon: tuple[PlainWord, ...]) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of every word that the lexicon has a plainer one for, whatever stands around it."""
    entries = index(lexicon)
    for sentence in doc.sents:
        for match in matches(sentence, entries):
            if match.entry.mode in SHOWN and match.entry.word_class not in (WordClass.ABBR, WordClass.SYM):
                yield from ((token.idx, token.idx + len(token)) for token in match.tokens)
