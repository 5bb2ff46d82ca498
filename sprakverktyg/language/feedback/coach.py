"""The coach as the rest of the program calls it: with the pipeline and the terms of the content at hand."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Feedback
from sprakverktyg.domain.writing import WritingTask

if TYPE_CHECKING:
    from sprakverktyg.language.feedback.draft import Check


@dataclass(frozen=True, slots=True)
class Coach:
    """`own_words` are right words that the dictionary may lack, in lower case. The first call loads the pipeline."""

    own_words: frozenset[str]

    def __call__(self, text: str, task: WritingTask | None, off: Collection[str] = ()) -> Feedback:
        """Return the most important remarks on a text, without those of the checks that are off."""
        from sprakverktyg.language.feedback.engine import OFF, give_feedback
        from sprakverktyg.language.pipeline import load_pipeline

        level = task.level if task else Level.B1
        return give_feedback(
            load_pipeline(), text, task=task, level=level, off=OFF | frozenset(off), own_words=self.own_words
        )

    @property
    def checks(self) -> "tuple[Check, ...]":
        """The checks that can be switched off for a group: those that are on."""
        from sprakverktyg.language.feedback.checks import CHECKS
        from sprakverktyg.language.feedback.engine import OFF

        return tuple(check for check in CHECKS if check.id not in OFF)
