"""A document as it is read to make exercises: its sentences with their places, and what stands around them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from sprakverktyg.domain.text import Block, BlockKind, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LONGEST_PASSAGE = 90
"""Words that are read before a question: less than a minute, between two bells."""

LONGEST_READ = 60_000
"""Characters, about 25 pages. Of a longer document the beginning is read: one page of proposals is enough."""


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence of a text: in which block, where it begins, its text, and its words."""

    block: int
    start: int
    text: str
    span: "Span"


@dataclass(frozen=True)
class Reading:
    """A parsed document. `places` are the sentences of its paragraphs and lists, not of its headings."""

    blocks: tuple[Block, ...]
    doc: "Doc"

    @cached_property
    def places(self) -> tuple[Place, ...]:
        starts = [0, *accumulate(len(block.text) + 1 for block in self.blocks)]
        places = []
        for sentence in self.doc.sents:
            number = bisect_right(starts, sentence.start_char) - 1
            text = sentence.text.strip()
            if text and self.blocks[number].kind is not BlockKind.HEADING:
                places.append(Place(number, sentence.start_char, text, sentence))
        return tuple(places)

    def passage(self, place: Place) -> tuple[str, ...]:
        """Return the block of a sentence and those around it under the same heading, as many as are soon read."""
        first = last = place.block
        words = len(self.blocks[first].text.split())
        for grown in self._around(place.block):
            words += len(self.blocks[grown].text.split())
            if words > LONGEST_PASSAGE:
                break
            first, last = min(first, grown), max(last, grown)
        return tuple(" ".join(block.text.split()) for block in self.blocks[first : last + 1])

    def _around(self, block: int) -> list[int]:
        """Return the numbers of the blocks of the same part, those before, then those after, next ones first."""
        headings = [number for number, one in enumerate(self.blocks) if one.kind is BlockKind.HEADING]
        begin = max((number for number in headings if number < block), default=-1)
        end = min((number for number in headings if number > block), default=len(self.blocks))
        return [*range(block - 1, begin, -1), *range(block + 1, end)]


def read_blocks(blocks: Sequence[Block]) -> Reading:
    """Parse a document, or the beginning of a long one."""
    from sprakverktyg.language.long_texts import read
    from sprakverktyg.language.pipeline import load_pipeline

    kept: list[Block] = []
    length = 0
    for block in blocks:
        length += len(block.text) + 1
        if length > LONGEST_READ:
            break
        kept.append(block)
    return Reading(tuple(kept), read(load_pipeline(), text_of(kept)))
