"""Everything that is stored about a person's practice, for the person."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.own_record import RecordKind
from sprakverktyg.storage import own_record
from sprakverktyg.storage.models import (
    AnswerEvent,
    Card,
    OwnWord,
    Placement,
    PracticeDay,
    PracticeSession,
    PracticeTime,
    SignIn,
    WordWish,
)
from sprakverktyg.storage.own_record import Column

Record = dict[str, object]
Read = Callable[[Session, UUID], Mapping[str, list[Record]]]


def rows(kind: RecordKind, owner: Column, newest: Column, **columns: Column) -> Read:
    """Return a function that reads one kind: the named columns of the rows whose owner is the person."""

    def read(session: Session, person_id: UUID) -> dict[str, list[Record]]:
        found = own_record.lines(session, owner, person_id, list(columns.values()), newest=newest)
        return {kind.value: [dict(zip(columns, map(plain, line), strict=True)) for line in found]}

    return read


def plain(value: object) -> object:
    """Return a value as JSON can hold it."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def moved(session: Session, person_id: UUID) -> dict[str, list[Record]]:
    """Return the answers that were given in the person's name and moved to somebody else."""
    return {
        "moved": [
            {"moved_at": moved_at.isoformat(), "exercise": exercise_id}
            for moved_at, exercise_id in own_record.moves_away_from(session, person_id)
        ]
    }


answers = rows(
    RecordKind.ANSWERS,
    AnswerEvent.person_id,
    AnswerEvent.answered_at,
    answered_at=AnswerEvent.answered_at,
    module=AnswerEvent.module_id,
    word=AnswerEvent.word_id,
    exercise=AnswerEvent.exercise_id,
    skill=AnswerEvent.skill,
    outcome=AnswerEvent.outcome,
    given=AnswerEvent.given,
    seconds=AnswerEvent.seconds,
)
sessions = rows(
    RecordKind.SESSIONS,
    PracticeSession.person_id,
    PracticeSession.started_at,
    started_at=PracticeSession.started_at,
    finished_at=PracticeSession.finished_at,
    module=PracticeSession.module_id,
    minutes=PracticeSession.minutes,
)
words = rows(
    RecordKind.WORDS,
    Card.person_id,
    Card.last_review,
    word=Card.word_id,
    module=Card.module_id,
    met_at=Card.met_at,
    last_answer_at=Card.last_review,
    outcome=Card.last_outcome,
    right_in_row=Card.right_in_row,
    wrong_in_row=Card.wrong_in_row,
    comes_back_at=Card.due,
)
days = rows(
    RecordKind.DAYS,
    PracticeDay.person_id,
    PracticeDay.day,
    day=PracticeDay.day,
    skill=PracticeDay.skill,
    answers=PracticeDay.answers,
    right=PracticeDay.right,
    seconds=PracticeDay.seconds,
)
paid_days = rows(
    RecordKind.PAID_DAYS, PracticeTime.person_id, PracticeTime.day, day=PracticeTime.day, paid=PracticeTime.paid
)
placement = rows(
    RecordKind.PLACEMENT,
    Placement.person_id,
    Placement.changed_at,
    status=Placement.status,
    changed_at=Placement.changed_at,
)
own_words = rows(
    RecordKind.OWN_WORDS, OwnWord.person_id, OwnWord.added_at, word=OwnWord.word_id, added_at=OwnWord.added_at
)
word_wishes = rows(
    RecordKind.WORD_WISHES,
    WordWish.person_id,
    WordWish.asked_at,
    text=WordWish.text,
    asked_at=WordWish.asked_at,
    closed_at=WordWish.closed_at,
)
sign_ins = rows(
    RecordKind.SIGN_INS,
    SignIn.person_id,
    SignIn.started_at,
    started_at=SignIn.started_at,
    ended_at=SignIn.ended_at,
    method=SignIn.method,
)
