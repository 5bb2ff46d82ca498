"""All checks. One more is one more row in the `CHECKS` of its family."""

from sprakverktyg.language.feedback.checks import (
    clarity,
    frames,
    noun_phrases,
    objectivity,
    pronouns,
    spelling,
    verbs,
    word_order,
)

CHECKS = (
    *objectivity.CHECKS,
    *clarity.CHECKS,
    *verbs.CHECKS,
    *word_order.CHECKS,
    *noun_phrases.CHECKS,
    *pronouns.CHECKS,
    *frames.CHECKS,
    *spelling.CHECKS,
)
