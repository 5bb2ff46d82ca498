"""The forms of a word in the order in which the vocabulary keeps them, worked out from the lemma."""

from sprakverktyg.domain.vocabulary import Pos
from sprakverktyg.language.morphology import inflect

_CELLS: dict[Pos, tuple[dict[str, str], ...]] = {
    Pos.NOUN: (
        {},
        {"Definite": "Def"},
        {"Number": "Plur"},
        {"Number": "Plur", "Definite": "Def"},
    ),
    Pos.VERB: (
        {"VerbForm": "Inf"},
        {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"},
        {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Past"},
        {"VerbForm": "Sup"},
        {"VerbForm": "Fin", "Mood": "Imp"},
    ),
    Pos.ADJ: (
        {"Gender": "Com"},
        {"Gender": "Neut"},
        {"Number": "Plur"},
        {"Degree": "Cmp"},
        {"Degree": "Sup"},
    ),
}


def forms_of(lemma: str, pos: Pos, gender: str | None) -> tuple[str | None, ...]:
    """Return the forms of a word, None for one that cannot be worked out; of phrases and adverbs only the lemma."""
    if pos not in _CELLS:
        return (lemma,)
    of_noun = {"Gender": "Neut" if gender == "ett" else "Com"} if pos is Pos.NOUN else {}
    # In a particle verb only the verb has forms: ta emot, tar emot.
    inflected, space, particle = lemma.partition(" ") if pos is Pos.VERB else (lemma, "", "")
    forms = (inflect(inflected, pos, **of_noun, **cell) for cell in _CELLS[pos][1:])
    return (lemma, *(form and f"{form}{space}{particle}" for form in forms))
