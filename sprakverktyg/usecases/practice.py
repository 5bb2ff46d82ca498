"""Practising: a session of some minutes or of a module, its items, and the answers."""

import random
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework
from sprakverktyg.domain.days import day_of
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.exercise import Exercise, Outcome
from sprakverktyg.domain.judging import Judgement, judge, unjudged
from sprakverktyg.domain.pace import usual_pace
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.workload import WEEKS_LOOKED_AT
from sprakverktyg.language.exercises import build_exercise
from sprakverktyg.storage import memory, practice
from sprakverktyg.storage.models import AnswerEvent, PracticeSession
from sprakverktyg.storage.practice import answer_of
from sprakverktyg.usecases.ability import misfit_for
from sprakverktyg.usecases.asked import asked_words, assigned_for, items_of
from sprakverktyg.usecases.choosing import choose_items
from sprakverktyg.usecases.libraries import items_to_practise, library_for, library_with
from sprakverktyg.usecases.mixing import MINUTES, Learner, mix
from sprakverktyg.usecases.remembering import remember

LONGEST_ANSWER = 500

LONGEST_TIME = 24 * 60 * 60
"""Seconds. What is open for longer was forgotten, or the clock of the device was set."""

ANSWERS_FOR_PACE = 300


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a session. `position` counts from 0. `judgement` is None until it is answered.

    `word` is None where the item is about a text, a dialogue or a note.
    """

    session_id: UUID
    position: int
    total: int
    exercise: Exercise
    word: Word | None
    judgement: Judgement | None


@dataclass(frozen=True, slots=True)
class Plan:
    """The items that a session is to have: of a module, for so many minutes, or those that a teacher asked for."""

    exercise_ids: tuple[str, ...]
    module_id: str | None = None
    minutes: int | None = None


def plan_module(
    session: Session,
    framework: Framework,
    library: Library,
    person_id: UUID,
    module_id: str,
    *,
    now: datetime,
    rng: random.Random,
) -> Plan:
    """Choose ten items from a module: words that are due first, then new core words.

    Raises: InvalidInput for an unknown module, or one that has no words yet.
    """
    if module_id not in framework.modules:
        raise InvalidInput("unknown_module")
    module = framework.module(module_id)
    if not library.module_words(module.id):
        raise InvalidInput("module_without_words", name=module.name)
    memories = memory.memories_of(session, person_id, module_id=module.id)
    chosen = choose_items(
        library.module_words(module.id),
        {word_id: found.schedule.due for word_id, found in memories.items()},
        library,
        now=now,
        rng=rng,
        asked=frozenset(asked_words(session, person_id, memories, on=day_of(now)).words),
        misfit=misfit_for(session, library, person_id, now=now),
    )
    return Plan(tuple(chosen), module_id=module.id)


def plan_minutes(
    session: Session,
    framework: Framework,
    library: Library,
    person_id: UUID,
    minutes: int,
    *,
    now: datetime,
    rng: random.Random,
) -> Plan:
    """Choose as many items as there is time for, from all modules.

    Raises: InvalidInput for minutes that are not offered, or if there are no words at all.
    """
    if minutes not in MINUTES:
        raise InvalidInput("unknown_minutes")
    on = day_of(now)
    memories = memory.memories_of(session, person_id)
    asked = asked_words(session, person_id, memories, on=on)
    library = library_for(session, library, person_id)
    learner = Learner(
        memories=memories,
        asked=asked.words,
        urgent=asked.urgent,
        seconds=seconds_per_day(session, person_id, on=on),
        pace=pace_for(session, person_id),
    )
    chosen = mix(learner, framework.modules, library, minutes=minutes, now=now, on=on, rng=rng)
    if not chosen:
        raise InvalidInput("no_words")
    return Plan(tuple(chosen), minutes=minutes)


def plan_assignment(
    session: Session,
    framework: Framework,
    library: Library,
    person_id: UUID,
    assignment_id: UUID,
    *,
    now: datetime,
    rng: random.Random,
) -> Plan:
    """Choose the items of what a teacher asked for.

    Raises: NotFound if it is not asked of this person; InvalidInput if it is a note to write.
    """
    item = assigned_for(session, framework, library, person_id, assignment_id, now=now, on=day_of(now))
    if item.target.module:
        return plan_module(session, framework, library, person_id, item.target.module.id, now=now, rng=rng)
    if item.target.task:
        raise InvalidInput("nothing_to_practise")
    memories = memory.memories_of(session, person_id, words=item.assignment.word_ids)
    chosen = items_of(item, memories, library, rng=rng)
    if not chosen:
        raise InvalidInput("nothing_to_practise")
    return Plan(tuple(chosen))


def plan_document(session: Session, person_id: UUID, document_id: UUID, *, rng: random.Random) -> Plan:
    """Choose up to ten items of a document of the person's unit. Raises: as `items_to_practise`."""
    return Plan(tuple(items_to_practise(session, person_id, document_id, rng=rng)))


def begin(session: Session, person_id: UUID, plan: Plan, *, now: datetime) -> PracticeSession:
    """Begin a session as planned. An open session is closed."""
    if unfinished := practice.open_session(session, person_id):
        unfinished.finished_at = now
    row = PracticeSession(
        person_id=person_id,
        module_id=plan.module_id,
        minutes=plan.minutes,
        exercise_ids=list(plan.exercise_ids),
        started_at=now,
    )
    session.add(row)
    session.flush()
    return row


def begin_session(
    session: Session,
    framework: Framework,
    library: Library,
    person_id: UUID,
    module_id: str,
    *,
    now: datetime,
    rng: random.Random,
) -> PracticeSession:
    """Choose ten items from a module, and begin with them. Raises: as `plan_module`."""
    plan = plan_module(session, framework, library, person_id, module_id, now=now, rng=rng)
    return begin(session, person_id, plan, now=now)


def pace_for(session: Session, person_id: UUID) -> dict[str, float]:
    """Return the seconds that the person needs per type of item."""
    return usual_pace(practice.latest_times(session, person_id, limit=ANSWERS_FOR_PACE))


def seconds_per_day(session: Session, person_id: UUID, *, on: date) -> dict[date, int]:
    """Return the seconds practised per day lately, as far back as the choice of new words looks."""
    since = on - timedelta(weeks=WEEKS_LOOKED_AT)
    seconds: Counter[date] = Counter()
    for (day, _), done in memory.practice_days_of(session, person_id, since=since).items():
        seconds[day] += done.seconds
    return dict(seconds)


def practice_session(session: Session, person_id: UUID, session_id: UUID) -> PracticeSession:
    """Return the person's own session, or raise NotFound."""
    row = practice.session_of(session, person_id, session_id)
    if row is None:
        raise NotFound(f"session {session_id}")
    return row


def exercise_at(session: Session, library: Library, row: PracticeSession, position: int) -> Exercise:
    """Return the exercise at a position.

    Raises: NotFound beyond the session's items, or if the content of the item is gone.
    """
    if not 0 <= position < len(row.exercise_ids):
        raise NotFound(f"item {position}")
    exercise_id = row.exercise_ids[position]
    return build_exercise(exercise_id, library_with(session, library, [exercise_id]))


def item_at(session: Session, library: Library, row: PracticeSession, position: int) -> Item:
    """Return an item of a session, with the judgement if it is answered.

    Raises: NotFound beyond the session's items, or if the content of the item is gone.
    """
    exercise = exercise_at(session, library, row, position)
    event = practice.answers_in(session, row.id).get(position)
    judgement = _judged(exercise, event.given, unheard=event.outcome is Outcome.DONE) if event else None
    word = library.word(exercise.word_id) if exercise.word_id else None
    return Item(row.id, position, len(row.exercise_ids), exercise, word, judgement)


def _judged(exercise: Exercise, given: str, *, unheard: bool) -> Judgement:
    judgement = judge(exercise, given)
    return unjudged(judgement) if unheard and exercise.speech else judgement


def next_position(session: Session, library: Library, row: PracticeSession) -> int | None:
    """Return the first item without an answer; None when all are answered.

    Items whose content is gone, and items of a document that were withdrawn meanwhile, are passed.
    """
    library = library_with(session, library, row.exercise_ids)
    answered = practice.answers_in(session, row.id)
    for position, exercise_id in enumerate(row.exercise_ids):
        given = library.given.get(exercise_id)
        if position not in answered and not (given and given.withdrawn) and _exists(exercise_id, library):
            return position
    return None


def _exists(exercise_id: str, library: Library) -> bool:
    try:
        build_exercise(exercise_id, library)
    except NotFound:
        return False
    return True


def answer_item(
    session: Session,
    library: Library,
    row: PracticeSession,
    *,
    answer_id: UUID,
    position: int,
    given: str,
    seconds: int,
    now: datetime,
    unheard: bool = False,
) -> None:
    """Store an answer and move the word's schedule. Sent again, or from a second window, it changes nothing.

    `unheard` says that one read what one was to hear: then the answer proves nothing, and the schedule stays.
    """
    exercise = exercise_at(session, library, row, position)
    judgement = _judged(exercise, given, unheard=unheard)
    memory.hold(session, row.person_id)
    event = AnswerEvent(
        id=answer_id,
        person_id=row.person_id,
        session_id=row.id,
        position=position,
        exercise_id=exercise.id,
        module_id=exercise.module_id,
        word_id=exercise.word_id,
        skill=exercise.skill,
        outcome=judgement.outcome,
        given=given[:LONGEST_ANSWER],
        seconds=min(max(0, seconds), LONGEST_TIME),
        answered_at=now,
    )
    if not practice.add_answer(session, event):
        return
    remember(session, answer_of(event))
    if next_position(session, library, row) is None:
        row.finished_at = now


def session_result(session: Session, library: Library, row: PracticeSession) -> list[Item]:
    """Return the answered items of a session, in order. Items whose content is gone are left out."""
    library = library_with(session, library, row.exercise_ids)
    answered = sorted(practice.answers_in(session, row.id))
    return [item_at(session, library, row, at) for at in answered if _exists(row.exercise_ids[at], library)]
