"""What is kept beside the answers: moved by each answer, in the same transaction, and rebuilt from the log at will."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.evidence import Answer
from sprakverktyg.domain.memory import memories, moves_memory, next_memory, practice_days, practice_of
from sprakverktyg.storage import memory, practice


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a person's log led to: answers, words, days with a skill, and how many of them were kept otherwise."""

    answers: int
    words: int
    days: int
    different: int


def remember(session: Session, answer: Answer) -> None:
    """Take an answer that was just stored into what is kept about its word and its day."""
    memory.add_practice(session, answer.person_id, *practice_of(answer))
    if answer.word_id is None or not moves_memory(answer):
        return
    before = memory.memory_of(session, answer.person_id, answer.word_id)
    if before and answer.answered_at <= before.schedule.last_review:
        # It was given before another one that came first: only the log knows the order.
        answers = practice.answers_of(session, [answer.person_id], word_id=answer.word_id)
        after = memories(answers[answer.person_id])[answer.word_id]
    else:
        after = next_memory(before, answer)
    memory.store_memory(session, answer.person_id, answer.word_id, after)


def rebuild(session: Session, person_id: UUID, *, store: bool = True) -> Rebuilt:
    """Work out from the log what is to be kept about a person, and store it. Say what was kept otherwise."""
    memory.hold(session, person_id)
    answers = practice.answers_of(session, [person_id])[person_id]
    words, days = memories(answers), practice_days(answers)
    kept_words = memory.memories_of(session, person_id)
    kept_days = memory.practice_days_of(session, person_id)
    different = sum(words.get(key) != kept_words.get(key) for key in words.keys() | kept_words.keys())
    different += sum(days.get(key) != kept_days.get(key) for key in days.keys() | kept_days.keys())
    if store and different:
        memory.replace(session, person_id, words, days)
    return Rebuilt(len(answers), len(words), len(days), different)
