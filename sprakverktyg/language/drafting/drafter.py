"""From an approved text to proposed exercises: a page full, of which a person keeps the good ones."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, zip_longest

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.text import Block, Readability, text_of
from sprakverktyg.domain.text_exercises import Drafts, TextItem
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.drafting.questions import questions
from sprakverktyg.language.drafting.reading import read_blocks
from sprakverktyg.language.drafting.words import aloud, gaps, glossary, words_of

MOST_QUESTIONS, MOST_WORDS, MOST_UNEXPLAINED, MOST_GAPS, MOST_ALOUD = 10, 8, 3, 8, 4
"""Of each kind on the page: what a person judges in three minutes."""


@dataclass(frozen=True)
class Drafter:
    """Proposes exercises with the words of the vocabulary. The pipeline is loaded at the first call."""

    library: Library
    known_terms: frozenset[str]
    readability: Callable[[str], Readability]

    def __call__(self, blocks: Sequence[Block], stopped: Collection[str] = ()) -> Drafts:
        """Return what is proposed for a text: questions, words, gaps, and sentences to say aloud, in this order.

        The same text always gives the same proposals. `stopped` are words that stopped readers; they come first.
        """
        reading = read_blocks(blocks)
        words = words_of(reading, self.library, self.known_terms, stopped)
        asked = list(glossary(words, self.library))
        explained = [item for item in asked if item.prompt]
        unexplained = [item for item in asked if not item.prompt]
        items = (
            *islice(_mixed(questions(reading)), MOST_QUESTIONS),
            *explained[:MOST_WORDS],
            *unexplained[:MOST_UNEXPLAINED],
            *islice(gaps(words, reading, self.library), MOST_GAPS),
            *islice(aloud(words, reading), MOST_ALOUD),
        )
        modules = Counter(word.known.module_id for word in words if word.known)
        module_id = modules.most_common(1)[0][0] if modules else ""
        level = self.readability(text_of(reading.blocks)).level
        return Drafts(items, module_id, level or Level.B1)


def _mixed(items: Iterable[TextItem]) -> Iterator[TextItem]:
    """Yield questions of different rules in turn, one about each sentence."""
    by_rule: dict[str, list[TextItem]] = defaultdict(list)
    for item in items:
        by_rule[item.rule].append(item)
    asked: set[str] = set()
    for item in chain.from_iterable(zip_longest(*by_rule.values())):
        if item is not None and item.sentence not in asked:
            asked.add(item.sentence)
            yield item
