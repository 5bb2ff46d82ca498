"""Put the words of a sentence in order. The first word is given, so that the order is settled."""

import re

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.sentences import EXAMPLES, rng_for, sentence_of

TYPE = "ordfoljd"
SHORTEST, LONGEST = 4, 9
"""In words. Longer sentences are a memory test, not practice of order."""


def sources(word: Word, library: Library) -> list[str]:
    sentence = sentence_of(word, EXAMPLES[0], library)
    words = sentence.split()
    settled = len(set(words)) == len(words) and not re.search(r"[.!?,:;]|\beller\b", sentence[:-1])
    return [EXAMPLES[0]] if settled and SHORTEST <= len(words) <= LONGEST else []


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    first, *rest = sentence.rstrip(".!?").split()
    shuffled = rest[:]
    rng = rng_for(exercise_id)
    while shuffled == rest:
        rng.shuffle(shuffled)
    return Exercise(
        id=exercise_id,
        type=TYPE,
        module_id=word.module_id,
        word_id=word.id,
        skill=Skill.SKRIVA,
        level=word.level,
        prompt=first,
        choices=tuple(shuffled),
        answers=(" ".join(rest),),
        source=word.id,
    )
