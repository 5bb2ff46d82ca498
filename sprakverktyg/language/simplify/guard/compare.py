"""The guard: whether a rewrite still says what the text says."""

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Invariant, Verdict, Violation
from sprakverktyg.language.simplify.guard.accepted import SAME, AcceptedWords
from sprakverktyg.language.simplify.guard.content import compare_content, compare_names
from sprakverktyg.language.simplify.guard.form import compare_form
from sprakverktyg.language.simplify.guard.in_place import swapped_in_place
from sprakverktyg.language.simplify.guard.links import link
from sprakverktyg.language.simplify.guard.matching import COMPARED, compare_facts
from sprakverktyg.language.simplify.guard.passages import changed_passages
from sprakverktyg.language.simplify.guard.roles import compare_roles
from sprakverktyg.language.simplify.guard.signature import Signature, signature
from sprakverktyg.language.simplify.guard.steps import compare_steps
from sprakverktyg.language.simplify.guard.tenses import compare_swapped_tenses, compare_tenses

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

NOTHING_ACCEPTED = AcceptedWords()

IN_NO_PHRASE = (Invariant.NEGATION, Invariant.NUMBER, Invariant.MEDICINE, Invariant.CONTACT)
"""What is compared even where nothing but settled phrases has changed: no phrase may carry it away."""

_CHANGES_OTHERS = frozenset({"NOUN", "PROPN", "VERB", "AUX"})
"""Word classes that ask something of the words around them; an adjective or a pronoun only follows them."""


def compare(
    before: "Doc | Span", after: "Doc", *, accepted: AcceptedWords = NOTHING_ACCEPTED, supplied: Collection[str] = ()
) -> Verdict:
    """Return what the guard says of a rewrite of a text, or of a group of sentences.

    `supplied` are words that a person has given: a role that was picked, "du" where the reader does the work.
    """
    return compare_signatures(signature(before), signature(after), accepted=accepted, supplied=supplied)


def compare_signatures(
    before: Signature, after: Signature, *, accepted: AcceptedWords, supplied: Collection[str]
) -> Verdict:
    """Return what the guard says of two signatures."""
    given = frozenset(word.lower() for phrase in supplied for word in phrase.split())
    violations: dict[Violation, None] = {}
    uncertain: dict[str, None] = {}
    for earlier, later in changed_passages(before, after) if before.normal != after.normal else ():
        for finding in _findings(earlier, later, accepted, given):
            if isinstance(finding, Violation):
                violations[finding] = None
            else:
                uncertain[finding] = None
    return Verdict(tuple(violations), tuple(uncertain))


def _findings(
    before: Signature, after: Signature, accepted: AcceptedWords, supplied: Collection[str]
) -> Iterator[Violation | str]:
    links = link(before.words, after.words, accepted, SAME)
    swapped = swapped_in_place(before.words, after.words, accepted, SAME)
    for invariant in COMPARED if swapped is None else IN_NO_PHRASE:
        yield from compare_facts(invariant, before, after, links, supplied)
    yield from compare_names(before, after, links, supplied)
    if swapped is None or any(before.words[place].pos in _CHANGES_OTHERS for place in swapped):
        yield from compare_form(before, after, in_place=swapped is not None)
    if swapped is not None:
        yield from compare_swapped_tenses(before, after, links)  # "var" is "är" and a request
        return
    yield from compare_tenses(before, after, links)
    yield from compare_steps(before, after, links)
    yield from compare_roles(before, after, links, supplied)
    yield from compare_content(before, after, links, supplied)
