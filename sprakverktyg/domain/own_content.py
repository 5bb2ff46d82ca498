"""What a teacher adds to the content."""

from enum import StrEnum


class OwnKind(StrEnum):
    WORD = "word"
    TEXT = "text"
    TASK = "task"
