"""The tables."""

from sprakverktyg.storage.base import Base
from sprakverktyg.storage.models.ability import LearntDifficulty, Placement, PracticeTime
from sprakverktyg.storage.models.approving import Approval, ShelfEntry, StoppedWord
from sprakverktyg.storage.models.brought import BroughtRecord, KnownIssuer
from sprakverktyg.storage.models.devices import Device, Pin, PinAttempts, SignIn
from sprakverktyg.storage.models.documents import Document, DocumentVersion
from sprakverktyg.storage.models.evidence import Evidence, EvidenceFile
from sprakverktyg.storage.models.groups import Assignment, GroupMember, StudyGroup
from sprakverktyg.storage.models.guarding import KeptPassage
from sprakverktyg.storage.models.messages import Message
from sprakverktyg.storage.models.moves import AnswerMove, MovedAnswer
from sprakverktyg.storage.models.own_content import OwnItem
from sprakverktyg.storage.models.own_words import OwnWord, WordWish
from sprakverktyg.storage.models.plans import LanguagePlan, PaidTime, PlanFollowUp
from sprakverktyg.storage.models.practice import AnswerEvent, Card, PracticeDay, PracticeSession
from sprakverktyg.storage.models.quality import QualityNote
from sprakverktyg.storage.models.retention import Erasure, RetentionRule
from sprakverktyg.storage.models.rewriting import DecisionRow, DocumentReading, SentenceComment, SentenceRow
from sprakverktyg.storage.models.signing import SigningKey
from sprakverktyg.storage.models.supervision import (
    Conclusion,
    LearningPeriod,
    LeftOutTask,
    Observation,
    OwnTask,
    Supervision,
    Withdrawal,
)
from sprakverktyg.storage.models.support import (
    MentorNote,
    PeriodEvaluation,
    Reflection,
    SignalReply,
    SuggestedTalk,
    TalkRequest,
)
from sprakverktyg.storage.models.text_exercises import DocumentItem
from sprakverktyg.storage.models.workplaces import (
    Membership,
    MembershipPeriod,
    Organisation,
    Person,
    RecordAccess,
    Unit,
)
from sprakverktyg.storage.models.writing import (
    CheckOff,
    Judgement,
    Marking,
    RemarkReply,
    TeacherRemark,
    Writing,
    WritingVersion,
)

__all__ = [
    "AnswerEvent",
    "AnswerMove",
    "Approval",
    "Assignment",
    "Base",
    "BroughtRecord",
    "Card",
    "CheckOff",
    "Conclusion",
    "DecisionRow",
    "Device",
    "Document",
    "DocumentItem",
    "DocumentReading",
    "DocumentVersion",
    "Erasure",
    "Evidence",
    "EvidenceFile",
    "GroupMember",
    "Judgement",
    "KeptPassage",
    "KnownIssuer",
    "LanguagePlan",
    "LearningPeriod",
    "LearntDifficulty",
    "LeftOutTask",
    "Marking",
    "Membership",
    "MembershipPeriod",
    "MentorNote",
    "Message",
    "MovedAnswer",
    "Observation",
    "Organisation",
    "OwnItem",
    "OwnTask",
    "OwnWord",
    "PaidTime",
    "PeriodEvaluation",
    "Person",
    "Pin",
    "PinAttempts",
    "Placement",
    "PlanFollowUp",
    "PracticeDay",
    "PracticeSession",
    "PracticeTime",
    "QualityNote",
    "RecordAccess",
    "Reflection",
    "RemarkReply",
    "RetentionRule",
    "SentenceComment",
    "SentenceRow",
    "ShelfEntry",
    "SignIn",
    "SignalReply",
    "SigningKey",
    "StoppedWord",
    "StudyGroup",
    "SuggestedTalk",
    "Supervision",
    "TalkRequest",
    "TeacherRemark",
    "Unit",
    "Withdrawal",
    "WordWish",
    "Writing",
    "WritingVersion",
]
