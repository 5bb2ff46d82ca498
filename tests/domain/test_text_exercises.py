from dataclasses import replace

import pytest

from sprakverktyg.domain.text import Block, BlockKind
from sprakverktyg.domain.text_exercises import ItemKind, TextItem, still_stands

ITEM = TextItem(
    ItemKind.QUESTION, "Ge två tabletter.", "Hur många tabletter?", "Två", passage=("Ge två tabletter. Vänta.",)
)


@pytest.mark.parametrize(
    ("texts", "stands"),
    [
        (["Rutin", "Ge två tabletter. Vänta."], True),
        (["Ge två  tabletter.\nVänta."], True),
        (["Ge tre tabletter. Vänta."], False),
        (["Ge två tabletter. Vänta en timme."], False),
        (["Vänta."], False),
        ([], False),
    ],
)
def test_an_item_stands_as_long_as_all_that_it_shows_is_there(texts: list[str], stands: bool) -> None:
    assert still_stands(ITEM, [Block(BlockKind.PARAGRAPH, text) for text in texts]) is stands


def test_a_sentence_is_not_found_inside_a_longer_one() -> None:
    gap = replace(ITEM, kind=ItemKind.CLOZE, passage=())
    assert still_stands(gap, [Block(BlockKind.PARAGRAPH, "Vänta. Ge två tabletter. Skriv sedan.")])
    assert not still_stands(gap, [Block(BlockKind.PARAGRAPH, "Ge inte Ge två tabletter.")])


def test_an_item_worded_by_hand_is_another_item() -> None:
    assert ITEM.worded("Hur många tabletter ska du ge?").key != ITEM.key
    assert ITEM.worded(ITEM.prompt).key == ITEM.key
