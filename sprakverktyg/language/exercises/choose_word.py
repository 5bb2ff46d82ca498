"""Choose the word for an explanation."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.sentences import rng_for

TYPE = "valj-ord"
CHOICES = 4


def sources(word: Word, library: Library) -> list[str]:
    """One exercise per word, if the module has enough other words of its class to choose among."""
    return ["forklaring"] if len(_others(word, library)) >= CHOICES - 1 else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    rng = rng_for(exercise_id)
    choices = [word.lemma, *(other.lemma for other in rng.sample(_others(word, library), CHOICES - 1))]
    rng.shuffle(choices)
    return Exercise(
        id=exercise_id,
        type=TYPE,
        module_id=word.module_id,
        word_id=word.id,
        skill=Skill.ORD,
        level=word.level,
        prompt=word.explanation,
        choices=tuple(choices),
        answers=(word.lemma,),
        source=word.id,
    )


def _others(word: Word, library: Library) -> list[Word]:
    """Words that are plausible and wrong: same class, not related, neither the everyday word nor the explanation."""
    near = {name.lower() for name in (*word.related, word.everyday or "", *word.confusions)}
    return [
        other
        for other in library.module_words(word.module_id)
        if other.pos is word.pos
        and other.id != word.id
        and other.lemma.lower() not in near
        and word.lemma.lower() not in {name.lower() for name in (*other.related, other.everyday or "")}
        and other.lemma.lower() not in word.explanation.lower()
    ]
