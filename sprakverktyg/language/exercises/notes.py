"""The learners' notes that exercises are made from, with faults put right."""

from collections.abc import Container

from sprakverktyg.domain.corpus import Note, NoteFault
from sprakverktyg.domain.exercise import GAP

CONTENT_FAULTS = frozenset({"vardering", "gissning", "vagt"})
"""Faults of what is said; the rest are faults of language."""


def corrected(
    note: Note, start: int, end: int, *, leave: Container[str] = (), gap: NoteFault | None = None
) -> str | None:
    """Return a stretch of a note with its faults put right, or None if a fault reaches out of it or into another.

    Kinds of fault to `leave` stay as they are; `GAP` stands in place of the fault `gap`.
    """
    text, at = "", start
    for fault in sorted(note.faults, key=lambda fault: (fault.start, fault.end)):
        if fault.kind in leave or fault.end <= start or fault.start >= end:
            continue
        if fault.start < at or fault.end > end:
            return None
        text += note.text[at : fault.start] + (GAP if fault == gap else fault.correction)
        at = fault.end
    return " ".join((text + note.text[at:end]).split())
