"""The guard: whether a rewrite still says what the text says."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Verdict, Violation
from sprakverktyg.language.simplify.guard.accepted import SAME, AcceptedWords
from sprakverktyg.language.simplify.guard.content import compare_content, compare_names
from sprakverktyg.language.simplify.guard.form import compare_form
from sprakverktyg.language.simplify.guard.links import link
from sprakverktyg.language.simplify.guard.matching import COMPARED, compare_facts
from sprakverktyg.language.simplify.guard.roles import compare_roles
from sprakverktyg.language.simplify.guard.signature import Signature, signature
from sprakverktyg.language.simplify.guard.steps import compare_steps
from sprakverktyg.language.simplify.guard.tenses import compare_tenses

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NOTHING_ACCEPTED = AcceptedWords()


def compare(
    before: "Doc", after: "Doc", *, accepted: AcceptedWords = NOTHING_ACCEPTED, supplied: Collection[str] = ()
) -> Verdict:
    """Return what the guard says of a rewrite of a text, or of a group of sentences.

    `supplied` are words that a person has given: a role that was picked, "du" where the reader does the work.
    """
    return compare_signatures(signature(before), signature(after), accepted=accepted, supplied=supplied)


def check(
    nlp: "Language",
    before: str,
    after: str,
    *,
    accepted: AcceptedWords = NOTHING_ACCEPTED,
    supplied: Collection[str] = (),
) -> Verdict:
    """Return what the guard says of two texts, with a pipeline that parses."""
    return compare(nlp(before), nlp(after), accepted=accepted, supplied=supplied)


def compare_signatures(
    before: Signature, after: Signature, *, accepted: AcceptedWords, supplied: Collection[str]
) -> Verdict:
    """Return what the guard says of two signatures."""
    given = frozenset(word.lower() for phrase in supplied for word in phrase.split())
    violations: dict[Violation, None] = {}
    uncertain: dict[str, None] = {}
    for finding in _findings(before, after, accepted, given):
        if isinstance(finding, Violation):
            violations[finding] = None
        else:
            uncertain[finding] = None
    return Verdict(tuple(violations), tuple(uncertain))


def _findings(
    before: Signature, after: Signature, accepted: AcceptedWords, supplied: Collection[str]
) -> Iterator[Violation | str]:
    if before.normal == after.normal:
        return
    links = link(before.words, after.words, accepted | SAME)
    for invariant in COMPARED:
        yield from compare_facts(invariant, before, after, links)
    yield from compare_names(before, after, links, supplied)
    yield from compare_tenses(before, after, links)
    yield from compare_steps(before, after, links)
    yield from compare_roles(before, after, links, supplied)
    yield from compare_content(before, after, links, supplied)
    yield from compare_form(before, after)
