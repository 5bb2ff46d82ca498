"""Match words and explanations, four at a time."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise, Match
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.distractors import wrong_words
from sprakverktyg.language.exercises.making import module_exercise, rng_for

TYPE = "para-ihop"
EFFORT = -0.3
PAIRS = 4


def sources(module_id: str, library: Library) -> list[str]:
    """One for each word of the module that has three others to stand beside; it is named after that word."""
    return [
        word.id
        for word in library.module_words(module_id)
        if len(wrong_words(f"{TYPE}:{module_id}:{word.id}", word, library, PAIRS - 1)) == PAIRS - 1
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    word = library.word(source)
    rng = rng_for(exercise_id)
    words = [word, *wrong_words(exercise_id, word, library, PAIRS - 1)]
    rng.shuffle(words)
    options = [one.lemma for one in words]
    rng.shuffle(options)
    task = Match(
        rows=tuple(one.explanation for one in words),
        options=tuple(options),
        answers=tuple(one.lemma for one in words),
    )
    return module_exercise(exercise_id, Skill.ORD, word.level, EFFORT, "", task)
