"""Repair the one fault that is left in a note: its place is marked, and the kind of fault is told."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.corpus import Note, NoteFault
from sprakverktyg.domain.exercise import GAP, Exercise, Write
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import module_exercise
from sprakverktyg.language.exercises.notes import corrected

TYPE = "ratta"
EFFORT = 0.6
KINDS = {
    "genus": "Det är fel på en eller ett.",
    "bojning": "Ordet har fel form.",
    "kongruens": "Ordet har fel form. Det ska passa ihop med ett annat ord.",
    "tempus": "Verbet har fel form.",
    "ordfoljd": "Orden står i fel ordning.",
    "stavning": "Ordet är fel stavat.",
    "sarskrivning": "Det ska vara ett enda ord.",
}
"""The faults that have one right correction, and what the learner is told about them."""


def sources(module_id: str, library: Library) -> list[str]:
    return [
        f"{note.id}/{number}"
        for note in library.notes_by_module.get(module_id, ())
        for number, fault in enumerate(note.faults)
        if fault.kind in KINDS and fault.correction and _with_gap(note, fault)
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    note_id, _, number = source.rpartition("/")
    note = next(note for note in library.notes if note.id == note_id)
    fault = note.faults[int(number)]
    prompt = _with_gap(note, fault)
    return module_exercise(
        exercise_id,
        Skill.SKRIVA,
        note.level,
        EFFORT,
        prompt,
        Write((fault.correction,), begin=note.text[fault.start : fault.end]),
        hint=KINDS[fault.kind],
        after=prompt.replace(GAP, fault.correction),
    )


def _with_gap(note: Note, fault: NoteFault) -> str:
    """Return the note with all other faults put right; empty if the fault shares its place with another."""
    return corrected(note, 0, len(note.text), gap=fault) or ""
