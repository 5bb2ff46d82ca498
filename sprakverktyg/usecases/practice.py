"""Practising: today's suggestion, a session of ten items, and what one has learnt."""

import random
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.competence import Framework, Module, Requirement
from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.evidence import (
    AssignmentProgress,
    AssignmentStatus,
    WordStatus,
    assignment_progress,
    word_status,
)
from sprakverktyg.domain.exercise import Exercise, Outcome
from sprakverktyg.domain.judging import Judgement, judge, unjudged
from sprakverktyg.domain.scheduling import next_schedule
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.language.exercises import build_exercise
from sprakverktyg.storage import groups, practice
from sprakverktyg.storage.models import AnswerEvent, Assignment, PracticeSession
from sprakverktyg.usecases.ability import misfit_for
from sprakverktyg.usecases.choosing import choose_items

LONGEST_ANSWER = 500

LONGEST_TIME = 24 * 60 * 60
"""Seconds. What is open for longer was forgotten, or the clock of the device was set."""


@dataclass(frozen=True, slots=True)
class ModuleProgress:
    """How many words of a module are known, being learnt, and there are in all; and how many are due now."""

    module: Module
    known: int
    learning: int
    total: int
    due: int


@dataclass(frozen=True, slots=True)
class AssignedModule:
    assignment: Assignment
    module: Module
    progress: AssignmentProgress
    late: bool


@dataclass(frozen=True, slots=True)
class Today:
    """What to do now: the session to go on with, or the module to practise and why (`assigned`, `due`, `new`).

    `due` is the number of words that are due in the module with the most of them.
    """

    resume: PracticeSession | None
    resume_position: int
    module: Module | None
    why: str
    due: int
    assigned: tuple[AssignedModule, ...]


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


def progress_per_requirement(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime
) -> list[tuple[Requirement, list[ModuleProgress]]]:
    """Return the progress on the modules of each Yrkeskrav; modules without words are left out."""
    rows = {row.module.id: row for row in progress_per_module(session, framework, library, person_id, now=now)}
    return [
        (requirement, found)
        for requirement in framework.requirements
        if (found := [rows[module.id] for module in requirement.modules if module.id in rows])
    ]


def progress_per_module(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime
) -> list[ModuleProgress]:
    """Return the progress on every module that has words, in the order of the framework."""
    answers = practice.answers_of(session, [person_id])[person_id]
    status = word_status(answers)
    due = practice.due_words(session, person_id, now=now)
    rows = []
    for module in framework.modules.values():
        if words := library.module_words(module.id):
            found = [status.get(word.id, WordStatus.NEW) for word in words]
            rows.append(
                ModuleProgress(
                    module,
                    found.count(WordStatus.KNOWN),
                    found.count(WordStatus.LEARNING),
                    len(words),
                    sum(word.id in due for word in words),
                )
            )
    return rows


def today(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime, on: date
) -> Today:
    """Return what makes most sense to do now: go on, then what is assigned, then what is due, then what is new."""
    resume = practice.open_session(session, person_id)
    position = next_position(session, library, resume) if resume else None
    assigned = _assigned(session, framework, library, person_id, now=now, on=on)
    progress = progress_per_module(session, framework, library, person_id, now=now)
    unfinished = [item for item in assigned if item.progress.status is not AssignmentStatus.FINISHED]
    by_due = max(progress, key=lambda row: row.due, default=None)
    unknown = next((row for row in progress if row.known < row.total), by_due)
    module: Module | None = None
    if unfinished:
        module, why = unfinished[0].module, "assigned"
    elif by_due and by_due.due:
        module, why = by_due.module, "due"
    else:
        module, why = (unknown.module if unknown else None), "new"
    if position is None:
        resume, position = None, 0
    return Today(resume, position, module, why, by_due.due if by_due else 0, assigned)


def _assigned(
    session: Session, framework: Framework, library: Library, person_id: UUID, *, now: datetime, on: date
) -> tuple[AssignedModule, ...]:
    assignments = [row for row in groups.assignments_for(session, person_id) if row.module_id in framework.modules]
    answers = practice.answers_of(session, [person_id])[person_id] if assignments else []
    rows = []
    for assignment in assignments:
        since = [answer for answer in answers if answer.answered_at >= assignment.given_at]
        words = [word_id for word_id in assignment.word_ids if word_id in library.by_id]
        progress = assignment_progress(words, since, on=now)
        late = assignment.due_on < on and progress.status is not AssignmentStatus.FINISHED
        rows.append(AssignedModule(assignment, framework.module(assignment.module_id), progress, late))
    return tuple(rows)


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
    """Begin ten items from a module: words that are due first, then new core words. An open session is closed.

    Raises: InvalidInput for an unknown module, or one that has no words yet.
    """
    if module_id not in framework.modules:
        raise InvalidInput("unknown_module")
    module = framework.module(module_id)
    if not library.module_words(module.id):
        raise InvalidInput("module_without_words", name=module.name)
    if unfinished := practice.open_session(session, person_id):
        unfinished.finished_at = now
    chosen = choose_items(
        library.module_words(module.id),
        {card.word_id: card.due for card in practice.cards_of(session, person_id, module.id)},
        library,
        now=now,
        rng=rng,
        asked=_asked_words(session, person_id, module.id),
        misfit=misfit_for(session, library, person_id, now=now),
    )
    row = PracticeSession(person_id=person_id, module_id=module.id, exercise_ids=chosen, started_at=now)
    session.add(row)
    session.flush()
    return row


def _asked_words(session: Session, person_id: UUID, module_id: str) -> frozenset[str]:
    """Return the words of the module that the person is asked for and has not known since then."""
    assignments = [row for row in groups.assignments_for(session, person_id) if row.module_id == module_id]
    answers = practice.answers_of(session, [person_id], module_id=module_id)[person_id] if assignments else []
    asked: set[str] = set()
    for assignment in assignments:
        status = word_status(answer for answer in answers if answer.answered_at >= assignment.given_at)
        asked |= {word_id for word_id in assignment.word_ids if status.get(word_id) is not WordStatus.KNOWN}
    return frozenset(asked)


def practice_session(session: Session, person_id: UUID, session_id: UUID) -> PracticeSession:
    """Return the person's own session, or raise NotFound."""
    row = practice.session_of(session, person_id, session_id)
    if row is None:
        raise NotFound(f"session {session_id}")
    return row


def item_at(session: Session, library: Library, row: PracticeSession, position: int) -> Item:
    """Return an item of a session, with the judgement if it is answered.

    Raises: NotFound beyond the session's items, or if the content of the item is gone.
    """
    if not 0 <= position < len(row.exercise_ids):
        raise NotFound(f"item {position}")
    exercise = build_exercise(row.exercise_ids[position], library)
    event = practice.answers_in(session, row.id).get(position)
    judgement = _judged(exercise, event.given, unheard=event.outcome is Outcome.DONE) if event else None
    word = library.word(exercise.word_id) if exercise.word_id else None
    return Item(row.id, position, len(row.exercise_ids), exercise, word, judgement)


def _judged(exercise: Exercise, given: str, *, unheard: bool) -> Judgement:
    judgement = judge(exercise, given)
    return unjudged(judgement) if unheard and exercise.speech else judgement


def next_position(session: Session, library: Library, row: PracticeSession) -> int | None:
    """Return the first item without an answer; None when all are answered. Items whose content is gone are passed."""
    answered = practice.answers_in(session, row.id)
    for position, exercise_id in enumerate(row.exercise_ids):
        if position not in answered and _exists(exercise_id, library):
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
    item = item_at(session, library, row, position)
    judgement = _judged(item.exercise, given, unheard=unheard)
    stored = practice.add_answer(
        session,
        AnswerEvent(
            id=answer_id,
            person_id=row.person_id,
            session_id=row.id,
            position=position,
            exercise_id=item.exercise.id,
            module_id=item.exercise.module_id,
            word_id=item.exercise.word_id,
            skill=item.exercise.skill,
            outcome=judgement.outcome,
            given=given[:LONGEST_ANSWER],
            seconds=min(max(0, seconds), LONGEST_TIME),
            answered_at=now,
        ),
    )
    if not stored:
        return
    if item.word is not None and judgement.outcome.is_judged:
        schedule = next_schedule(practice.schedule_of(session, row.person_id, item.word.id), judgement.outcome, now=now)
        practice.store_schedule(session, row.person_id, item.word.id, item.exercise.module_id, schedule)
    if next_position(session, library, row) is None:
        row.finished_at = now


def session_result(session: Session, library: Library, row: PracticeSession) -> list[Item]:
    """Return the answered items of a session, in order. Items whose content is gone are left out."""
    answered = sorted(practice.answers_in(session, row.id))
    return [item_at(session, library, row, at) for at in answered if _exists(row.exercise_ids[at], library)]
