"""All rules, in the order in which they are asked: the earlier one wins where two want the same words."""

from sprakverktyg.language.simplify.rules import DocumentRule, Rule
from sprakverktyg.language.simplify.rules.advice import hard_to_read, meaning, unclear
from sprakverktyg.language.simplify.rules.layout import headings, lists, paragraphs
from sprakverktyg.language.simplify.rules.sentences import (
    asides,
    attributes,
    clefts,
    conditions,
    coordination,
    link_words,
    main_first,
    marks,
    never,
    reasons,
    relatives,
    which,
)
from sprakverktyg.language.simplify.rules.verbs import (
    agent_first,
    duties,
    nominalisations,
    reader,
    second_verb,
    who_does_it,
)
from sprakverktyg.language.simplify.rules.words import dosing, one_word, plain, terms

RULES: tuple[Rule, ...] = (
    one_word.RULE,
    plain.RULE,
    terms.RULE,
    dosing.RULE,
    marks.RULE,
    link_words.RULE,
    which.RULE,
    relatives.RULE,
    coordination.OWN_SUBJECT_RULE,
    conditions.RULE,
    duties.PUT_ON_RULE,
    duties.OBLIGED_RULE,
    duties.ENTITLED_RULE,
    nominalisations.LIGHT_RULE,
    agent_first.RULE,
    nominalisations.HAPPENS_RULE,
    nominalisations.WHEN_RULE,
    attributes.RULE,
    clefts.RULE,
    never.RULE,
    who_does_it.YOU_RULE,
    reader.RULE,
    who_does_it.ASK_RULE,
    who_does_it.ANYBODY_RULE,
    second_verb.RULE,
    coordination.SHARED_SUBJECT_RULE,
    reasons.BECAUSE_RULE,
    reasons.PURPOSE_RULE,
    reasons.EXCEPTION_RULE,
    main_first.REASON_RULE,
    main_first.WHAT_RULE,
    main_first.EARLY_RULE,
    asides.RULE,
    lists.BY_DOING_RULE,
    lists.BULLETS_RULE,
    lists.STEPS_RULE,
    headings.ACTION_RULE,
    *unclear.RULES,
    *meaning.RULES,
    *hard_to_read.RULES,
)

DOCUMENT_RULES: tuple[DocumentRule, ...] = (
    one_word.DOCUMENT_RULE,
    reader.DOCUMENT_RULE,
    paragraphs.LONG_RULE,
    paragraphs.CONTACT_RULE,
    headings.MISSING_RULE,
)
