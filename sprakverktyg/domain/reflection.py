"""Questions to think about after work."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ReflectionQuestion:
    """A question about the work of a module, and words that help one to answer."""

    id: str
    module_id: str
    question: str
    words: tuple[str, ...]


def question_of_the_week(
    questions: Iterable[ReflectionQuestion], module_id: str | None, *, on: date
) -> ReflectionQuestion | None:
    """Return the module's question of a week, the same all week; of any module if the module has none."""
    everything = tuple(questions)
    own = [question for question in everything if question.module_id == module_id] or everything
    return own[on.toordinal() // 7 % len(own)] if own else None
