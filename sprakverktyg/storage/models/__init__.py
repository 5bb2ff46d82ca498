"""The tables."""

from sprakverktyg.storage.base import Base
from sprakverktyg.storage.models.devices import Device, Pin, PinAttempts, SignIn
from sprakverktyg.storage.models.documents import Document, DocumentVersion, SuggestionRow
from sprakverktyg.storage.models.evidence import Evidence
from sprakverktyg.storage.models.groups import Assignment, GroupMember, StudyGroup
from sprakverktyg.storage.models.guarding import KeptPassage
from sprakverktyg.storage.models.moves import AnswerMove, MovedAnswer
from sprakverktyg.storage.models.own_words import OwnWord, WordWish
from sprakverktyg.storage.models.practice import AnswerEvent, Card, PracticeDay, PracticeSession
from sprakverktyg.storage.models.workplaces import Membership, Organisation, Person, RecordAccess, Unit

__all__ = [
    "AnswerEvent",
    "AnswerMove",
    "Assignment",
    "Base",
    "Card",
    "Device",
    "Document",
    "DocumentVersion",
    "Evidence",
    "GroupMember",
    "KeptPassage",
    "Membership",
    "MovedAnswer",
    "Organisation",
    "OwnWord",
    "Person",
    "Pin",
    "PinAttempts",
    "PracticeDay",
    "PracticeSession",
    "RecordAccess",
    "SignIn",
    "StudyGroup",
    "SuggestionRow",
    "Unit",
    "WordWish",
]
