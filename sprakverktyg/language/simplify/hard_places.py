"""Where the words stand that the lexicon of plain words has a plainer one for."""

from collections.abc import Iterator

from spacy.tokens import Doc

from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.language.simplify.rules.words.index import index
from sprakverktyg.language.simplify.rules.words.matching import matches

REWRITTEN = frozenset({Mode.TICKED, Mode.OFFERED})


def hard_places(doc: Doc, lexicon: tuple[PlainWord, ...]) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of every word that the lexicon has a plainer one for, whatever stands around it."""
    entries = index(lexicon)
    for sentence in doc.sents:
        for match in matches(sentence, entries):
            if match.entry.mode in REWRITTEN and match.entry.word_class not in (WordClass.ABBR, WordClass.SYM):
                yield from ((token.idx, token.idx + len(token)) for token in match.tokens)
