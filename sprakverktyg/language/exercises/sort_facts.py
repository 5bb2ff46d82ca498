"""Sort what is observed from what is valued or guessed."""

from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.corpus import Note
from sprakverktyg.domain.exercise import Exercise, Match
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import module_exercise, rng_for
from sprakverktyg.language.exercises.notes import CONTENT_FAULTS, corrected

TYPE = "sortera"
EFFORT = -0.2
FACT, JUDGEMENT = "Fakta", "Omdöme"
MOST_OF_A_KIND, MOST_ROWS = 3, 5
SHORTEST = 3
"""In words. Of two words one cannot tell whether somebody saw it."""
SUBJECTS = frozenset("jag du han hon hen vi ni de det den".split())
VALUING = frozenset(
    "är var blev blir verkar verkade nog säkert kanske troligen antagligen tror trodde alltid aldrig".split()
)
"""One of these shows, without the rest of the note, that somebody values or guesses. *Hon ville ta farväl* may be
either."""


def sources(module_id: str, library: Library) -> list[str]:
    """One for each note with a judgement, if the module's notes have enough of both kinds."""
    return [
        note.id
        for note in library.notes_by_module.get(module_id, ())
        if _judgements(note) and len(_rows(f"{TYPE}:{module_id}:{note.id}", module_id, note.id, library)) == MOST_ROWS
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    rows = _rows(exercise_id, module_id, source, library)
    task = Match(tuple(text for text, _ in rows), (FACT, JUDGEMENT), tuple(kind for _, kind in rows))
    level = next(note.level for note in library.notes if note.id == source)
    return module_exercise(exercise_id, Skill.SKRIVA, min(level, Level.B1), EFFORT, "", task)


def _rows(exercise_id: str, module_id: str, note_id: str, library: Library) -> list[tuple[str, str]]:
    """Return what is to be sorted, beginning with the note's own, then from other notes, those of the module first."""
    rng = rng_for(exercise_id)
    near = {note.id for note in library.notes_by_module[module_id]}
    notes = list(library.notes)
    rng.shuffle(notes)
    notes.sort(key=lambda note: (note.id != note_id, note.id not in near))
    judgements = _unlike([text for note in notes for text in _judgements(note)])[: MOST_ROWS - MOST_OF_A_KIND]
    facts = _unlike([text for note in notes for text in _facts(note)])[: MOST_ROWS - len(judgements)]
    rows = [(text, FACT) for text in facts[:MOST_OF_A_KIND]] + [(text, JUDGEMENT) for text in judgements]
    rng.shuffle(rows)
    return rows


def _unlike(texts: list[str]) -> list[str]:
    """Return the texts without those that begin as an earlier one does."""
    beginnings = [" ".join(text.strip(".").split()[:SHORTEST]) for text in texts]
    return [text for at, text in enumerate(texts) if beginnings[at] not in beginnings[:at]]


def _facts(note: Note) -> list[str]:
    return [text for fact in note.facts if not _is_doubtful(note, fact) and (text := _phrase(note, fact))]


def _judgements(note: Note) -> list[str]:
    found = [text for judgement in note.judgements if (text := _phrase(note, judgement))]
    return [text for text in found if not VALUING.isdisjoint(text.lower().strip(".").split())]


def _is_doubtful(note: Note, fact: str) -> bool:
    """Return whether something in an observed stretch is marked as valued, guessed or vague."""
    start = note.text.find(fact)
    end = start + len(fact)
    return any(fault.kind in CONTENT_FAULTS and fault.start < end and fault.end > start for fault in note.faults)


def _phrase(note: Note, stretch: str) -> str:
    """Return a stretch of the note as a sentence, with its faults of language put right.

    Nothing, if it is not a sentence that can stand alone: it must begin one, or with its subject.
    """
    start = note.text.find(stretch)
    text = corrected(note, start, start + len(stretch), leave=CONTENT_FAULTS) or ""
    begins = start == 0 or note.text[:start].rstrip(" ”")[-1] in ".!?"
    if len(text.split()) < SHORTEST or not (begins or text.split()[0].lower() in SUBJECTS):
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?”" else f"{text}."
