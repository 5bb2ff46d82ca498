"""The tables."""

from sprakverktyg.storage.base import Base
from sprakverktyg.storage.models.documents import Document, DocumentVersion, SuggestionRow
from sprakverktyg.storage.models.evidence import Evidence
from sprakverktyg.storage.models.groups import Assignment, GroupMember, StudyGroup
from sprakverktyg.storage.models.guarding import KeptPassage
from sprakverktyg.storage.models.practice import AnswerEvent, Card, PracticeSession
from sprakverktyg.storage.models.workplaces import Membership, Organisation, Person, RecordAccess, Unit

__all__ = [
    "AnswerEvent",
    "Assignment",
    "Base",
    "Card",
    "Document",
    "DocumentVersion",
    "Evidence",
    "GroupMember",
    "KeptPassage",
    "Membership",
    "Organisation",
    "Person",
    "PracticeSession",
    "RecordAccess",
    "StudyGroup",
    "SuggestionRow",
    "Unit",
]
