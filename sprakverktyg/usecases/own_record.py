"""Everything that is stored about a person. Whoever adds a column that points at a person adds it here: a test asks."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from sqlalchemy.orm import Session

from sprakverktyg.domain.own_record import Deed, RecordKind
from sprakverktyg.storage import models as m
from sprakverktyg.storage import own_record
from sprakverktyg.storage.own_record import Column, name_of
from sprakverktyg.usecases import practice_record as practice
from sprakverktyg.usecases.account_record import account_record
from sprakverktyg.usecases.manager_record import manager_record
from sprakverktyg.usecases.practice_record import Read, Record
from sprakverktyg.usecases.supervision_record import handledare_record
from sprakverktyg.usecases.writing_record import writing_record


@dataclass(frozen=True, slots=True)
class Part:
    """How a kind is read, and the column that says whose its rows are."""

    read: Read
    owner: Column


PARTS = MappingProxyType(
    {
        RecordKind.ACCOUNT: Part(account_record, m.Person.id),
        RecordKind.ROLES: Part(account_record, m.MembershipPeriod.person_id),
        RecordKind.PIN: Part(account_record, m.Pin.person_id),
        RecordKind.SIGN_INS: Part(practice.sign_ins, m.SignIn.person_id),
        RecordKind.OPENINGS: Part(account_record, m.RecordAccess.person_id),
        RecordKind.GROUPS: Part(account_record, m.GroupMember.person_id),
        RecordKind.ASSIGNMENTS: Part(account_record, m.Assignment.person_id),
        RecordKind.ANSWERS: Part(practice.answers, m.AnswerEvent.person_id),
        RecordKind.SESSIONS: Part(practice.sessions, m.PracticeSession.person_id),
        RecordKind.WORDS: Part(practice.words, m.Card.person_id),
        RecordKind.DAYS: Part(practice.days, m.PracticeDay.person_id),
        RecordKind.PAID_DAYS: Part(practice.paid_days, m.PracticeTime.person_id),
        RecordKind.PLACEMENT: Part(practice.placement, m.Placement.person_id),
        RecordKind.OWN_WORDS: Part(practice.own_words, m.OwnWord.person_id),
        RecordKind.WORD_WISHES: Part(practice.word_wishes, m.WordWish.person_id),
        RecordKind.MOVED: Part(practice.moved, m.MovedAnswer.from_person_id),
        RecordKind.TEXTS: Part(writing_record, m.Writing.person_id),
        RecordKind.MESSAGES: Part(writing_record, m.Message.to_id),
        RecordKind.RELATIONS: Part(handledare_record, m.Supervision.learner_id),
        RecordKind.PERIODS: Part(handledare_record, m.LearningPeriod.learner_id),
        RecordKind.OBSERVATIONS: Part(handledare_record, m.Observation.learner_id),
        RecordKind.CONCLUSIONS: Part(handledare_record, m.Conclusion.learner_id),
        RecordKind.EVALUATIONS: Part(handledare_record, m.PeriodEvaluation.person_id),
        RecordKind.REFLECTIONS: Part(handledare_record, m.Reflection.person_id),
        RecordKind.NOTES: Part(handledare_record, m.MentorNote.learner_id),
        RecordKind.ASKED_FOR_TALK: Part(handledare_record, m.TalkRequest.person_id),
        RecordKind.SUGGESTED_TALKS: Part(handledare_record, m.SuggestedTalk.person_id),
        RecordKind.SIGNAL_ANSWERS: Part(handledare_record, m.SignalReply.person_id),
        RecordKind.EVIDENCE: Part(manager_record, m.Evidence.person_id),
        RecordKind.PLANS: Part(manager_record, m.LanguagePlan.person_id),
        RecordKind.PAID_TIME: Part(manager_record, m.PaidTime.person_id),
        RecordKind.BROUGHT: Part(account_record, m.BroughtRecord.person_id),
    }
)

DEEDS: Mapping[Deed, tuple[Column, ...]] = MappingProxyType(
    {
        Deed.DOCUMENTS: (
            m.Document.created_by_id,
            m.DocumentVersion.created_by_id,
            m.DecisionRow.decided_by_id,
            m.SentenceComment.written_by_id,
            m.Approval.asked_by_id,
            m.Approval.asked_of_id,
            m.ShelfEntry.put_by_id,
            m.DocumentItem.given_by_id,
            m.KeptPassage.decided_by_id,
        ),
        Deed.TEACHING: (
            m.StudyGroup.teacher_id,
            m.OwnItem.author_id,
            m.OwnItem.first_author_id,
            m.Marking.teacher_id,
            m.CheckOff.decided_by_id,
            m.Message.from_id,
        ),
        Deed.SUPERVISING: (
            m.Supervision.handledare_id,
            m.Supervision.entered_by_id,
            m.LearningPeriod.entered_by_id,
            m.OwnTask.added_by_id,
            m.LeftOutTask.left_out_by_id,
            m.Observation.seen_by_id,
            m.Withdrawal.withdrawn_by_id,
            m.Conclusion.concluded_by_id,
            m.MentorNote.author_id,
            m.SignalReply.answered_by_id,
            m.SuggestedTalk.suggested_by_id,
        ),
        Deed.MANAGING: (
            m.SuggestedTalk.held_by_id,
            m.Evidence.entered_by_id,
            m.Evidence.withdrawn_by_id,
            m.LanguagePlan.made_by_id,
            m.PlanFollowUp.noted_by_id,
            m.PaidTime.entered_by_id,
            m.QualityNote.responsible_id,
            m.QualityNote.noted_by_id,
        ),
        Deed.ADMINISTERING: (m.Device.added_by_id, m.RetentionRule.set_by_id, m.KnownIssuer.added_by_id),
        Deed.LOOKING: (m.RecordAccess.viewer_id,),
    }
)
"""Columns that name who did something for somebody else: the row is about that other, so that it is only counted."""

SHOWN_ELSEWHERE: Mapping[str, str] = MappingProxyType(
    {
        "membership.person_id": "the roles of today, which the periods come to",
        "pin_attempts.person_id": "stands with the PIN, as the number of wrong attempts",
        "answer_move.to_person_id": "the answers that came are among the person's own answers",
    }
)
"""Columns that no part is read from, and why nothing is hidden by that."""


def columns_told() -> frozenset[str]:
    """Return every column that the record accounts for, as `table.column`."""
    columns = [part.owner for part in PARTS.values()] + [column for deed in DEEDS.values() for column in deed]
    return frozenset(map(name_of, columns)) | SHOWN_ELSEWHERE.keys()


def counts(session: Session, person_id: UUID) -> dict[RecordKind, int]:
    """Return per kind how many things are stored about a person."""
    found = own_record.counts(session, {kind.value: part.owner for kind, part in PARTS.items()}, person_id)
    return {kind: found[kind.value] for kind in PARTS}


def records(session: Session, person_id: UUID, kind: RecordKind) -> list[Record]:
    """Return what is stored of a kind, as plain values."""
    return PARTS[kind].read(session, person_id)[kind.value]


def whole_record(session: Session, person_id: UUID) -> dict[RecordKind, list[Record]]:
    """Return everything that is stored about a person, by kind, as plain values."""
    found: dict[str, list[Record]] = {}
    for read in dict.fromkeys(part.read for part in PARTS.values()):
        found |= read(session, person_id)
    return {kind: found[kind.value] for kind in PARTS}


def deeds(session: Session, person_id: UUID) -> dict[Deed, int]:
    """Return how much a person has done for others, by what it was; what they never did is left out."""
    columns = {name_of(column): column for deed in DEEDS.values() for column in deed}
    found = own_record.counts(session, columns, person_id)
    sums = {deed: sum(found[name_of(column)] for column in columns) for deed, columns in DEEDS.items()}
    return {deed: count for deed, count in sums.items() if count}
