import pytest

from sprakverktyg.domain.pieces import pieces
from sprakverktyg.domain.text import Block, BlockKind

P, ITEM, CELL = BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL


@pytest.mark.parametrize(
    ("blocks", "lengths"),
    [
        ([], []),
        ([Block(P, "a"), Block(P, "b")], [1, 1]),
        ([Block(ITEM, "a"), Block(ITEM, "b"), Block(P, "c"), Block(ITEM, "d")], [2, 1, 1]),
        ([Block(ITEM, "a", 1), Block(ITEM, "b", 2), Block(ITEM, "c", 1), Block(ITEM, "d")], [2, 1, 1]),
        ([Block(CELL, "a", 1, 1), Block(CELL, "b", 1, 2), Block(CELL, "c", 1, 1), Block(CELL, "d", 2, 1)], [2, 2]),
    ],
)
def test_items_and_cells_that_belong_together_are_one_piece(blocks: list[Block], lengths: list[int]) -> None:
    found = pieces(blocks)
    assert [len(piece.blocks) for piece in found] == lengths
    assert [block for piece in found for block in piece.blocks] == blocks


def test_a_table_has_its_empty_cells_and_the_paragraphs_of_a_cell() -> None:
    cells = [("Tid", 1, 1), ("Vem", 2, 1), ("08.00", 1, 2), ("Städa", 3, 4), ("Tvätta", 3, 4)]
    [table] = pieces(Block(CELL, text, column, row) for text, column, row in cells)
    assert [[[block.text for block in cell] for cell in row] for row in table.rows] == [
        [["Tid"], ["Vem"], []],
        [["08.00"], [], []],
        [[], [], ["Städa", "Tvätta"]],
    ]
