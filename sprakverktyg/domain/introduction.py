"""What a new colleague shows at work, step by step."""

from dataclasses import dataclass
from enum import StrEnum


class When(StrEnum):
    """How far into the introduction a task belongs."""

    FIRST_DAY = "forsta_dagen"
    FIRST_WEEK = "forsta_veckan"
    FIRST_MONTH = "forsta_manaden"
    FIRST_HALF_YEAR = "forsta_halvaret"


@dataclass(frozen=True, slots=True)
class ObservableTask:
    """Something one can see somebody do: what the handledare looks and listens for, and the words one needs."""

    id: str
    module_id: str
    when: When
    shows: str
    look_for: tuple[str, ...]
    listen_for: tuple[str, ...]
    words: tuple[str, ...]
