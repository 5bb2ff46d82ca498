"""How a teacher judges a written note: criterion by criterion, 1–4."""

from enum import StrEnum


class Criterion(StrEnum):
    """What a note is judged for."""

    FACTS = "facts"
    PARTS = "parts"
    OBJECTIVE = "objective"
    CLEAR = "clear"
    LANGUAGE = "language"


SCORES = (1, 2, 3, 4)
"""Not yet, on the way, enough for the work, sure."""
ENOUGH = 3
"""From this score on a colleague can act on the note."""

PARTS = {
    "sbar": ("S: Situation", "B: Bakgrund", "A: Aktuellt läge", "R: Rekommendation"),
    "avvikelse": ("Vad hände?", "Vad gjorde du?", "Hur gick det?", "Förslag"),
}
"""The parts that a genre is written in, as its readers know them. Swedish, since the texts are."""

_NOT_OBJECTIVE = frozenset({"meddelande", "fraga"})
"""Genres that ask and tell between people, where one's own wish has its place."""


def criteria_of(genre: str | None) -> tuple[Criterion, ...]:
    """Return what a note of a genre is judged for; None is a text without a task, which has no facts of its own."""
    left_out = {
        Criterion.FACTS: genre is None,
        Criterion.PARTS: genre not in PARTS,
        Criterion.OBJECTIVE: genre in _NOT_OBJECTIVE,
    }
    return tuple(criterion for criterion in Criterion if not left_out.get(criterion, False))


def first_draft(genre: str | None) -> str:
    """Return what stands in the text field from the start: the letters of an SBAR, else nothing."""
    return "".join(f"{part.partition(':')[0]}: \n" for part in PARTS["sbar"]).rstrip() if genre == "sbar" else ""
