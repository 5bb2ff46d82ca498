"""What is stored about a person, by kind: the words that the pages, the file and the retention rules share."""

from enum import StrEnum
from types import MappingProxyType


class RecordKind(StrEnum):
    """A kind of thing that is stored about a person."""

    ACCOUNT = "account"
    ROLES = "roles"
    PIN = "pin"
    SIGN_INS = "sign_ins"
    OPENINGS = "openings"
    GROUPS = "groups"
    ASSIGNMENTS = "assignments"
    ANSWERS = "answers"
    SESSIONS = "sessions"
    WORDS = "words"
    DAYS = "days"
    PAID_DAYS = "paid_days"
    PLACEMENT = "placement"
    OWN_WORDS = "own_words"
    WORD_WISHES = "word_wishes"
    MOVED = "moved"
    TEXTS = "texts"
    MESSAGES = "messages"
    RELATIONS = "relations"
    PERIODS = "periods"
    OBSERVATIONS = "observations"
    CONCLUSIONS = "conclusions"
    EVALUATIONS = "evaluations"
    REFLECTIONS = "reflections"
    NOTES = "notes"
    ASKED_FOR_TALK = "asked_for_talk"
    SUGGESTED_TALKS = "suggested_talks"
    SIGNAL_ANSWERS = "signal_answers"
    EVIDENCE = "evidence"
    PLANS = "plans"
    PAID_TIME = "paid_time"
    BROUGHT = "brought"


class RecordArea(StrEnum):
    """The headings under which a person finds the kinds."""

    ACCOUNT = "account"
    PRACTICE = "practice"
    TEXTS = "texts"
    SUPERVISION = "supervision"
    WORKPLACE = "workplace"


AREAS = MappingProxyType(
    {
        RecordArea.ACCOUNT: (
            RecordKind.ACCOUNT,
            RecordKind.ROLES,
            RecordKind.PIN,
            RecordKind.SIGN_INS,
            RecordKind.OPENINGS,
        ),
        RecordArea.PRACTICE: (
            RecordKind.ANSWERS,
            RecordKind.SESSIONS,
            RecordKind.WORDS,
            RecordKind.DAYS,
            RecordKind.PAID_DAYS,
            RecordKind.PLACEMENT,
            RecordKind.OWN_WORDS,
            RecordKind.WORD_WISHES,
            RecordKind.MOVED,
        ),
        RecordArea.TEXTS: (RecordKind.TEXTS, RecordKind.MESSAGES, RecordKind.GROUPS, RecordKind.ASSIGNMENTS),
        RecordArea.SUPERVISION: (
            RecordKind.RELATIONS,
            RecordKind.PERIODS,
            RecordKind.OBSERVATIONS,
            RecordKind.CONCLUSIONS,
            RecordKind.EVALUATIONS,
            RecordKind.REFLECTIONS,
            RecordKind.NOTES,
            RecordKind.ASKED_FOR_TALK,
            RecordKind.SUGGESTED_TALKS,
            RecordKind.SIGNAL_ANSWERS,
        ),
        RecordArea.WORKPLACE: (RecordKind.EVIDENCE, RecordKind.PLANS, RecordKind.PAID_TIME, RecordKind.BROUGHT),
    }
)


class Deed(StrEnum):
    """What a person has done for others: rows about the others, which say of the person only that they did it."""

    DOCUMENTS = "documents"
    TEACHING = "teaching"
    SUPERVISING = "supervising"
    MANAGING = "managing"
    ADMINISTERING = "administering"
    LOOKING = "looking"
