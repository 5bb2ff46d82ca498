"""Put the words of a sentence in order, beginning with any word; every right order counts."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Arrange, Exercise
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises.making import shuffled, word_exercise
from sprakverktyg.language.exercises.orders import right_orders
from sprakverktyg.language.exercises.sentences import EXAMPLES, is_single, places_in_texts, sentence_of

TYPE = "ordfoljd"
RECOGNISES = False
EFFORT = 0.3
SHORTEST, LONGEST = 4, 9
"""In words. Longer sentences are a memory test, not practice of order."""


def sources(word: Word, library: Library) -> list[str]:
    """Sentences of one clause without commas, whose words are all different: examples first, then care texts."""
    found = [*EXAMPLES, *(source for source, _ in places_in_texts(word, library))]
    return [
        source
        for source in found
        if _is_short(sentence := sentence_of(word, source, library)) and right_orders(sentence)
    ]


def _is_short(sentence: str) -> bool:
    words = sentence.lower().split()
    return SHORTEST <= len(words) <= LONGEST and len(set(words)) == len(words) and is_single(sentence)


def build(exercise_id: str, word: Word, source: str, library: Library) -> Exercise:
    sentence = sentence_of(word, source, library)
    orders = right_orders(sentence)
    task = Arrange(_mixed(exercise_id, orders), orders)
    return word_exercise(exercise_id, word, Skill.SKRIVA, EFFORT, "", task, source=source, after=sentence)


def _mixed(exercise_id: str, orders: tuple[tuple[str, ...], ...]) -> tuple[str, ...]:
    """Return the words in an order that is wrong. Turning them about always finds one."""
    parts = shuffled(exercise_id, list(orders[0]))
    turns = [(*parts[at:], *parts[:at]) for at in range(len(parts))]
    return next((turn for turn in turns if turn not in orders), parts)
