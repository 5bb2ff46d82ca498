"""All rules, in the order in which they are asked: the earlier one wins where two want the same words."""

from sprakverktyg.language.simplify.rules import DocumentRule, Rule
from sprakverktyg.language.simplify.rules.sentences import (
    conditions,
    coordination,
    link_words,
    marks,
    reasons,
    relatives,
    which,
)
from sprakverktyg.language.simplify.rules.verbs import agent_first, who_does_it

RULES: tuple[Rule, ...] = (
    marks.RULE,
    link_words.RULE,
    which.RULE,
    relatives.RULE,
    coordination.OWN_SUBJECT_RULE,
    conditions.RULE,
    agent_first.RULE,
    who_does_it.YOU_RULE,
    who_does_it.ASK_RULE,
    who_does_it.ANYBODY_RULE,
    coordination.SHARED_SUBJECT_RULE,
    reasons.BECAUSE_RULE,
    reasons.PURPOSE_RULE,
    reasons.EXCEPTION_RULE,
)

DOCUMENT_RULES: tuple[DocumentRule, ...] = ()
