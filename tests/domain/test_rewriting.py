from uuid import UUID

import pytest

from sprakverktyg.domain.rewriting import (
    READER_IS_DU,
    Action,
    Decision,
    State,
    apply,
    blocks_with,
    fold,
    quick_figures,
)
from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.domain.text import Block, BlockKind

A, B, C = (UUID(int=number) for number in (1, 2, 3))


def proposal(before: str, after: str, start: int = 0) -> Proposal:
    return Proposal(start, start + len(before), before, after, "plain_word", "", Mode.TICKED, 1.0)


def undo(batch: UUID) -> Decision:
    return Decision(UUID(int=9), Action.UNDO, undoes=batch)


ACCEPT = Decision(A, Action.ACCEPT, 0, "plain_word", "samt", "och", "Vatten och tvål.")
EDIT = Decision(B, Action.EDIT, 0, before="Vatten och tvål.", after="Tvål.", wording="Tvål.")
REFUSE = Decision(C, Action.REFUSE, 1, "plain_word", "erhålla", "få")
ANSWER = Decision(C, Action.ANSWER, 0, "Vem torkar?", after="vikarien")


@pytest.mark.parametrize(
    ("log", "wordings", "batches"),
    [
        ([], {}, ()),
        ([ACCEPT], {0: "Vatten och tvål."}, (A,)),
        ([ACCEPT, EDIT], {0: "Tvål."}, (A, B)),
        ([ACCEPT, EDIT, undo(B)], {0: "Vatten och tvål."}, (A,)),
        ([ACCEPT, EDIT, undo(B), undo(A)], {}, ()),
        ([ACCEPT, undo(A), EDIT], {0: "Tvål."}, (B,)),
        ([ACCEPT, REFUSE], {0: "Vatten och tvål."}, (A, C)),
    ],
)
def test_the_wordings_are_a_fold_of_the_log(
    log: list[Decision], wordings: dict[int, str], batches: tuple[UUID, ...]
) -> None:
    state = fold(log)
    assert (state.wordings, state.batches) == (wordings, batches)


def test_a_refusal_holds_until_it_is_taken_back() -> None:
    def refuses(state: State, place: int) -> bool:
        return state.refuses(place, proposal("erhålla", "få", start=7))

    assert refuses(fold([REFUSE]), 1)
    assert not refuses(fold([REFUSE]), 0)
    assert not refuses(fold([REFUSE, undo(C)]), 1)


def test_answers_and_settings_are_remembered_and_taken_back() -> None:
    du = Decision(A, Action.SETTING, rule=READER_IS_DU, after="ja")
    term = Decision(B, Action.TERM, None, "one_word", "vårdtagare", "boende")
    settings = fold([du, term, ANSWER]).settings
    assert settings.reader_is_du
    assert (settings.answers, settings.terms) == ({"Vem torkar?": "vikarien"}, {"vårdtagare": "boende"})
    assert fold([du, term, ANSWER, undo(C), undo(B), undo(A)]).settings == fold([]).settings


def test_a_proposal_is_made_only_where_its_words_stand() -> None:
    assert apply("Tvål samt vatten.", proposal("samt", "och", start=5)) == "Tvål och vatten."
    assert apply("Tvål och vatten.", proposal("samt", "och", start=5)) is None


P, H, ITEM = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM


@pytest.mark.parametrize(
    ("wordings", "expected"),
    [
        ([(0, "Tvätta."), (0, "Torka.")], [(P, "Tvätta. Torka.", 0)]),
        (
            [(0, "Gör så här:\n1. Tvätta.\n2. Torka.")],
            [(P, "Gör så här:", 0), (ITEM, "Tvätta.", 1), (ITEM, "Torka.", 2)],
        ),
        ([(0, "Ta med:\n- tvål\n- vatten")], [(P, "Ta med:", 0), (ITEM, "tvål", 0), (ITEM, "vatten", 0)]),
        ([(0, "Tvätta."), (0, "\nRing 1177.")], [(P, "Tvätta.", 0), (P, "Ring 1177.", 0)]),
        ([(0, "# Tvätt\nTvätta.")], [(H, "Tvätt", 2), (P, "Tvätta.", 0)]),
        ([(0, "- 5 grader är kallt.")], [(P, "- 5 grader är kallt.", 0)]),
        ([(0, "")], []),
    ],
)
def test_wordings_become_blocks(wordings: list[tuple[int, str]], expected: list[tuple[BlockKind, str, int]]) -> None:
    blocks = blocks_with([Block(P, "Det som stod.")], wordings)
    assert [(block.kind, block.text, block.level) for block in blocks] == expected


def test_a_cell_stays_a_cell() -> None:
    cell = Block(BlockKind.CELL, "Vikarien torkar samt tvättar.", 2, 3)
    lines = [Block(BlockKind.CELL, text, 2, 3) for text in ("Vikarien ska:", "- torka")]
    assert list(blocks_with([cell], [(0, "Vikarien ska:\n- torka")])) == lines


def test_quick_figures() -> None:
    figures = quick_figures(["Tvätta händerna kl. 8. Torka dem.", "Ord " * 21])
    assert (figures.words, figures.sentences, figures.long_sentences) == (27, 3, 1)
    assert figures.mean_sentence_length == 9
    assert figures.lix == pytest.approx(9 + 100 * 1 / 27)
    assert quick_figures([]).lix == 0
