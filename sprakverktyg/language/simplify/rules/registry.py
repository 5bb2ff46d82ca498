"""All rules, in the order in which they are asked: the earlier one wins where two want the same words."""

from sprakverktyg.language.simplify.rules import DocumentRule, Rule
from sprakverktyg.language.simplify.rules.verbs import agent_first, who_does_it

RULES: tuple[Rule, ...] = (
    agent_first.RULE,
    who_does_it.YOU_RULE,
    who_does_it.ASK_RULE,
    who_does_it.ANYBODY_RULE,
)

DOCUMENT_RULES: tuple[DocumentRule, ...] = ()
