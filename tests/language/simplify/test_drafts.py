"""Edits on a draft come out as edits of the original, whatever they touch."""

import random
from itertools import pairwise

import pytest

from sprakverktyg.domain.simplification import Mode, Proposal, Simplification
from sprakverktyg.language.simplify import drafts

ORIGINAL = "Dosen skall ej ges; ring jouren."


def edit(text: str, before: str, after: str, rule: str = "r") -> Proposal:
    start = text.index(before)
    return Proposal(start, start + len(before), before, after, rule, rule + ".", Mode.TICKED, 0.9)


@pytest.mark.parametrize(
    ("edits", "merged"),
    [
        ([("skall", "ska", "a")], [("skall", "ska", "a")]),
        ([("skall", "ska", "a"), ("ej", "inte", "b")], [("skall", "ska", "a"), ("ej", "inte", "b")]),
        (
            [("skall", "ska", "a"), ("Dosen ska ej ges", "Ge inte dosen", "b")],
            [("Dosen skall ej ges", "Ge inte dosen", "a+b")],
        ),
        ([("ges; ring", "ges. Ring", "a"), ("Ring", "Kontakta", "b")], [("ges; ring", "ges. Kontakta", "a+b")]),
        ([("ej ", "", "a"), ("ges", "lämnas", "b")], [("ej ", "", "a"), ("ges", "lämnas", "b")]),
        ([("skall", "ska", "a"), ("ska", "skall", "b")], []),
    ],
)
def test_edits_that_touch_become_one(edits: list[tuple[str, str, str]], merged: list[tuple[str, str, str]]) -> None:
    draft = drafts.draft_of(ORIGINAL, 0, len(ORIGINAL))
    for before, after, rule in edits:
        draft = drafts.apply(draft, edit(drafts.text_of(draft), before, after, rule))
    found = [drafts.merged(piece, ORIGINAL, Mode.TICKED) for piece in draft if piece.made_by]
    assert [(one.before, one.after, one.rule) for one in found if one.before != one.after] == merged


def test_any_edits_give_the_text_of_the_draft() -> None:
    rng = random.Random(4)
    for _ in range(300):
        draft = drafts.draft_of(ORIGINAL, 0, len(ORIGINAL))
        for number in range(rng.randrange(1, 6)):
            text = drafts.text_of(draft)
            start = rng.randrange(len(text) + 1)
            end = rng.randrange(start, min(len(text), start + 6) + 1)
            after = rng.choice(["", "x", "lång text"])
            rewritten = text[:start] + after + text[end:]
            draft = drafts.apply(
                draft, Proposal(start, end, text[start:end], after, f"r{number}", ".", Mode.TICKED, 1.0)
            )
            assert drafts.text_of(draft) == rewritten
        edits = tuple(drafts.merged(piece, ORIGINAL, Mode.TICKED) for piece in draft if piece.made_by)
        assert all(one.end <= other.start for one, other in pairwise(edits))
        assert Simplification(ORIGINAL, edits, (), (), ()).simplified == drafts.text_of(draft)
