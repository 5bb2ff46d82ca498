"""A sentence of the document while the simplifier works on it, and the result when all are done."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.simplification import (
    Mode,
    Proposal,
    Refusal,
    Simplification,
    Verdict,
)
from sprakverktyg.language.simplify import drafts
from sprakverktyg.language.simplify.rules import Context, Rule
from sprakverktyg.language.simplify.rules.tree import signs_of, words_in

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LONGEST_SENTENCE = {Level.A1: 8, Level.A2: 9, Level.B1: 12, Level.B2: 18, Level.C1: 25}
"""Words. A longer sentence may be parted, by the level of the readers; our own limits, below the 15–20 words that
plain-language advice gives as a mean for all readers (Cutts, *Oxford Guide to Plain English*)."""

_MARKS = frozenset("|*")
"""Marks of a table or of bold text, which no edit may move."""

MOST_OFFERS = 5
"""Offers for one sentence; a person who has to choose among more does not."""


class Unit:
    """A sentence with its draft, its latest reading, and what the rules and the judge have said. Offsets of proposals
    inside are those of the draft's text."""

    def __init__(self, text: str, sentence: "Span", start: int, end: int, context: Context) -> None:
        self.text, self.original, self.start, self.end, self.context = text, sentence, start, end, context
        self.draft = drafts.draft_of(text, start, end)
        self.proposals: list[Proposal] = []
        self.refused: list[Refusal] = []
        self.offered: list[Proposal] = []
        self._doc: Doc | None = None
        self._is_seen = False
        self._refused: set[tuple[str, str, str]] = set()
        self._doubtful: set[tuple[str, str, str]] = set()
        self._one_by_one = False

    @property
    def now(self) -> "Doc | Span":
        """The sentence as it now is."""
        return self._doc if self._doc is not None else self.original

    def look(self, rules: Iterable[Rule]) -> None:
        """Ask every rule about the sentence as it now is, if it has not been done."""
        if self._is_seen:
            return
        self._is_seen = True
        if self._doc is None:
            shift, sentences = self.original.start_char, [self.original]
        else:
            shift, sentences = 0, [span for sent in self._doc.sents if (span := trimmed(sent)) is not None]
        self.proposals = [
            _moved(proposal, -shift)
            for sentence in sentences
            for proposal in self._about(sentence, rules)
            if proposal.before == proposal.after or _MARKS.isdisjoint(proposal.before)
        ]

    def _about(self, sentence: "Span", rules: Iterable[Rule]) -> Iterator[Proposal]:
        is_long = words_in(sentence) > LONGEST_SENTENCE[self.context.settings.level]
        signs = signs_of(sentence)
        for rule in rules:
            if (is_long or not rule.splits) and (not rule.triggers or not signs.isdisjoint(rule.triggers)):
                yield from rule.propose(sentence, self.context)

    def next_edits(self, modes: Sequence[Mode], rules: Iterable[Rule]) -> list[Proposal]:
        """Return edits that can be made together: none overlaps another, and only one splits the sentence."""
        done = self._refused | self._doubtful
        waiting = [item for item in self.proposals if item.mode in modes and _key(item) not in done]
        return waiting[:1] if self._one_by_one else _together(waiting, rules)

    def with_edits(self, edits: Iterable[Proposal]) -> tuple[drafts.Draft, str]:
        """Return the draft with edits made, and its text."""
        draft = self.draft
        for edit in sorted(edits, key=lambda edit: -edit.start):
            draft = drafts.apply(draft, edit)
        return draft, drafts.text_of(draft)

    def take(self, draft: drafts.Draft, doc: "Doc") -> None:
        """Go on from a draft that the judge has let through."""
        self.draft, self._doc, self.proposals = draft, doc, []
        self._is_seen = False

    def refuse(self, edits: Sequence[Proposal], verdict: Verdict) -> None:
        """Leave out an edit. When there were several it is not known which is at fault: try them one by one."""
        if len(edits) > 1:
            self._one_by_one = True
            return
        if verdict.violations:
            self._refused.add(_key(edits[0]))
            self.refused.append(Refusal(self._about_original(edits[0]), verdict.violations[0]))
        else:
            self._doubtful.add(_key(edits[0]))

    def offers(self, rules: Iterable[Rule]) -> list[list[Proposal]]:
        """Return what waits for a choice and for the judge, in groups that can be made together.

        These are offers, and ticked edits that the judge has a doubt of.
        """
        found = [
            item
            for item in self.proposals
            if (item.mode is Mode.OFFERED or _key(item) in self._doubtful) and _key(item) not in self._refused
        ]
        best = sorted(found, key=lambda item: -item.confidence)[:MOST_OFFERS]
        group = _together(best, rules)
        return ([group] if group else []) + [[item] for item in best if item not in group]

    def offer(self, edit: Proposal, verdict: Verdict) -> None:
        """Keep an offer if the judge lets it through, perhaps with a doubt."""
        if verdict.violations:
            self.refused.append(Refusal(self._about_original(edit), verdict.violations[0]))
        else:
            self.offered.append(self._about_original(_doubtful(edit, verdict)))

    def results(self) -> Iterator[Proposal]:
        """Yield what is proposed, in offsets of the text as given."""
        for piece in self.draft:
            if piece.made_by and piece.text != self.text[piece.start : piece.end]:
                yield drafts.merged(piece, self.text, Mode.TICKED)
        yield from self.offered
        for proposal in self.proposals:
            if proposal.mode not in (Mode.TICKED, Mode.OFFERED):
                yield self._about_original(proposal)

    def _about_original(self, proposal: Proposal) -> Proposal:
        piece = drafts.changed_by(self.draft, proposal)
        whole = drafts.merged(piece, self.text, proposal.mode)
        if proposal.mode is Mode.EXPLAINED:
            return replace(proposal, start=whole.start, end=whole.end, before=whole.before, after=whole.before)
        if proposal.mode in (Mode.ASKED, Mode.SETTING):
            return replace(whole, rule=proposal.rule, reason=proposal.reason)
        return whole


def gathered(text: str, sentences: Iterable[Unit], whole: Iterable[Proposal]) -> Simplification:
    """Return what is proposed for all sentences and for the document as a whole."""
    found: list[Proposal] = [*whole]
    refused: list[Refusal] = []
    for unit in sentences:
        found += unit.results()
        refused += unit.refused
    found.sort(key=lambda item: (item.start, item.end))
    return Simplification(
        original=text,
        edits=tuple(item for item in found if item.mode in (Mode.TICKED, Mode.OFFERED)),
        questions=tuple(item for item in found if item.mode in (Mode.ASKED, Mode.SETTING)),
        explanations=tuple(_once(item for item in found if item.mode is Mode.EXPLAINED)),
        refused=tuple(refused),
    )


def trimmed(span: "Span") -> "Span | None":
    """Return a span without the space around it, or None if there is nothing else."""
    start, end = span.start, span.end
    while start < end and span.doc[start].is_space:
        start += 1
    while end > start and span.doc[end - 1].is_space:
        end -= 1
    return span.doc[start:end] if start < end else None


def _once(explanations: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield each explanation where it is needed first."""
    given: set[tuple[str, str, str]] = set()
    for item in explanations:
        key = (item.rule, item.reason, item.before.lower())
        if key not in given:
            given.add(key)
            yield item


def _together(proposals: Iterable[Proposal], rules: Iterable[Rule]) -> list[Proposal]:
    """Return the proposals that can be made at the same time, the earlier ones first."""
    splitting = {rule.name for rule in rules if rule.splits}
    chosen: list[Proposal] = []
    for proposal in proposals:
        splits_too = proposal.rule in splitting and any(other.rule in splitting for other in chosen)
        if not splits_too and not any(_clash(proposal, other) for other in chosen):
            chosen.append(proposal)
    return chosen


def _key(proposal: Proposal) -> tuple[str, str, str]:
    return proposal.rule, proposal.before, proposal.after


def _moved(proposal: Proposal, by: int) -> Proposal:
    return replace(proposal, start=proposal.start + by, end=proposal.end + by) if by else proposal


def _clash(one: Proposal, other: Proposal) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _doubtful(edit: Proposal, verdict: Verdict) -> Proposal:
    """Return the edit as an offer that says what the judge cannot prove."""
    return replace(edit, mode=Mode.OFFERED, reason=" ".join(dict.fromkeys((edit.reason, *verdict.uncertain))))
