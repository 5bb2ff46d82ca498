"""What a reader sees of the blocks of a document: headings, paragraphs, and whole lists and tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from sprakverktyg.domain.text import Block, BlockKind

Cell = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading or a paragraph (one block), a list (its items), or a table (its cells).

    A list with numbers counts on from the level of its first item.
    """

    kind: BlockKind
    blocks: tuple[Block, ...]

    @property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows of a table, equally long; a cell has its paragraphs, and none when it is empty."""
        columns = sorted({block.level for block in self.blocks})
        rows = dict.fromkeys(block.row for block in self.blocks)
        cells: dict[tuple[int, int], list[Block]] = {}
        for block in self.blocks:
            cells.setdefault((block.row, block.level), []).append(block)
        return tuple(tuple(tuple(cells.get((row, column), ())) for column in columns) for row in rows)


def pieces(blocks: Iterable[Block]) -> tuple[Piece, ...]:
    """Return the pieces that blocks make up, in order."""
    groups: list[list[Block]] = []
    for block in blocks:
        if groups and _goes_on(groups[-1][-1], block):
            groups[-1].append(block)
        else:
            groups.append([block])
    return tuple(Piece(group[0].kind, tuple(group)) for group in groups)


def _goes_on(before: Block, block: Block) -> bool:
    if before.kind is not block.kind:
        return False
    if block.kind is BlockKind.ITEM:
        return block.level == (before.level + 1 if before.level else 0)
    return block.kind is BlockKind.CELL and (block.row, block.level) >= (before.row, before.level)
