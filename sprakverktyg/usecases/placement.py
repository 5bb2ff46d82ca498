"""Finding where somebody can begin: a short row of items, each chosen by the answers before it. One may skip it."""

import random
from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.ability import SKILLS
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.item_difficulty import Trait, trait_of
from sprakverktyg.domain.placement import MOST, Asked, PlacementStatus, is_enough, next_item, next_skill
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises import (
    WORD_TYPES,
    build_exercise,
    choose_explanation,
    choose_form,
    choose_reply,
    choose_word,
    cloze,
    dictation,
    find_answer,
    gender,
    ids_of_type,
    listen_choose,
    repair_note,
)
from sprakverktyg.storage import ability as rows
from sprakverktyg.storage import practice as sessions
from sprakverktyg.storage.models import Placement, PracticeSession
from sprakverktyg.usecases import practice
from sprakverktyg.usecases.ability import ability_of, difficulties

TYPES = {
    Skill.LASA: (choose_explanation.TYPE, cloze.TYPE, find_answer.TYPE),
    Skill.LYSSNA: (listen_choose.TYPE, dictation.TYPE),
    Skill.SAMTALA: (choose_reply.TYPE,),
    Skill.SKRIVA: (choose_form.TYPE, repair_note.TYPE),
    Skill.ORD: (choose_word.TYPE, gender.TYPE),
}
"""Types that one understands without having met them."""

CANDIDATES = 12
DRAWS = 60
"""So many words and modules are looked at for an item of a type, until there are enough candidates."""

UNHEARD_UNTIL_SILENT = 2
"""After so many items that the device had no voice for, listening is left out."""


def placement_of(session: Session, person_id: UUID) -> Placement | None:
    """Return how far the person is with it; None if they have neither begun nor skipped it."""
    return rows.placement_of(session, person_id)


def is_offered(session: Session, person_id: UUID) -> bool:
    """Whether to offer it to the person: they have not said no, are not done, and have not practised much yet."""
    found = placement_of(session, person_id)
    if found is not None:
        return found.status is PlacementStatus.BEGUN
    return len(rows.first_answers(session, person_id, limit=MOST)) < MOST


def begin_placement(session: Session, library: Library, person_id: UUID, *, now: datetime, rng: random.Random) -> None:
    """Begin, or go on with what is begun. One that is finished or skipped is begun anew.

    Raises: InvalidInput if there are no exercises at all.
    """
    if unfinished := open_placement(session, person_id):
        if position_of(session, library, unfinished) is None:
            _go_on(session, library, unfinished, now=now, rng=rng)
        return
    # The session counts as closed from the start, so that it is not taken for one of practice.
    row = PracticeSession(person_id=person_id, module_id="", exercise_ids=[], started_at=now, finished_at=now)
    chosen = _chosen(session, library, row, now=now, rng=rng)
    if chosen is None:
        raise InvalidInput("no_exercises")
    row.module_id = build_exercise(chosen, library).module_id
    row.exercise_ids = [chosen]
    session.add(row)
    session.flush()
    _store(session, person_id, row.id, PlacementStatus.BEGUN, now=now)


def skip_placement(session: Session, person_id: UUID, *, now: datetime) -> None:
    """Note that the person does not want to. What they have answered so far still counts."""
    found = placement_of(session, person_id)
    _store(session, person_id, found.session_id if found else None, PlacementStatus.SKIPPED, now=now)


def open_placement(session: Session, person_id: UUID) -> PracticeSession | None:
    """Return the session that a begun placement asks in; None if the person is not in the middle of one."""
    found = placement_of(session, person_id)
    if found is None or found.session_id is None or found.status is not PlacementStatus.BEGUN:
        return None
    return sessions.session_of(session, person_id, found.session_id)


def position_of(session: Session, library: Library, row: PracticeSession) -> int | None:
    """Return the item to answer now, also after an interruption; None if its content is gone.

    Then `begin_placement` chooses another.
    """
    return practice.next_position(session, library, row)


def answer(
    session: Session,
    library: Library,
    row: PracticeSession,
    *,
    answer_id: UUID,
    position: int,
    given: str,
    seconds: int,
    now: datetime,
    rng: random.Random,
    unheard: bool = False,
) -> bool:
    """Store an answer, and choose the next item or finish. Return whether it goes on. Sent again, nothing changes."""
    practice.answer_item(
        session,
        library,
        row,
        answer_id=answer_id,
        position=position,
        given=given,
        seconds=seconds,
        now=now,
        unheard=unheard,
    )
    return position_of(session, library, row) is not None or _go_on(session, library, row, now=now, rng=rng)


def _go_on(session: Session, library: Library, row: PracticeSession, *, now: datetime, rng: random.Random) -> bool:
    """Choose the next item, or finish. Return whether it goes on."""
    chosen = _chosen(session, library, row, now=now, rng=rng)
    if chosen is None:
        _store(session, row.person_id, row.id, PlacementStatus.FINISHED, now=now)
    else:
        row.exercise_ids = [*row.exercise_ids, chosen]
    return chosen is not None


def _store(
    session: Session, person_id: UUID, session_id: UUID | None, status: PlacementStatus, *, now: datetime
) -> None:
    session.merge(Placement(person_id=person_id, session_id=session_id, status=status, changed_at=now))
    session.flush()


def _chosen(
    session: Session, library: Library, row: PracticeSession, *, now: datetime, rng: random.Random
) -> str | None:
    """Return the id of the next item; None when it is enough, or if nothing is left to ask."""
    answered = sessions.answers_in(session, row.id).values() if row.id else ()
    skills = [answer.skill for answer in answered]
    asked = Asked(tuple(skills.count(skill) for skill in SKILLS))
    ability = ability_of(session, library, row.person_id, now=now)
    if is_enough(ability, asked):
        return None
    silent = sum(answer.outcome is Outcome.DONE for answer in answered) >= UNHEARD_UNTIL_SILENT
    possible = [skill for skill in SKILLS if not (silent and skill is Skill.LYSSNA)]
    while possible:
        skill = next_skill(ability, asked, possible, rng)
        if candidates := list(_candidates(library, skill, {answer.word_id for answer in answered}, row, rng)):
            return next_item(candidates, ability, difficulties(session), rng).exercise_id
        possible.remove(skill)
    return None


def _candidates(
    library: Library, skill: Skill, met: set[str | None], row: PracticeSession, rng: random.Random
) -> Iterator[Trait]:
    """Yield items of a skill from words and modules drawn by chance. No word and no item is asked for twice."""
    words, modules = [word.id for word in library.words], list(library.by_module)
    found: set[str] = set(row.exercise_ids)
    for _ in range(DRAWS if words else 0):
        kind = rng.choice(TYPES[skill])
        ids = ids_of_type(kind, rng.choice(words if kind in WORD_TYPES else modules), library)
        chosen = rng.choice(ids) if ids else None
        if chosen is None or chosen in found:
            continue
        found.add(chosen)
        exercise = build_exercise(chosen, library)
        if exercise.word_id is None or exercise.word_id not in met:
            yield trait_of(exercise)
        if len(found) - len(row.exercise_ids) >= CANDIDATES:
            return
