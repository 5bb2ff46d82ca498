"""What one person tells another through the tool."""

from enum import StrEnum


class MessageKind(StrEnum):
    """Why a message was sent."""

    NOTE_MARKED = "note_marked"
    GREETING = "greeting"
