"""The simplifier: runs the rules over every sentence, lets the guard judge each edit, and says what it proposes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings, Mode, Proposal, Simplification, Verdict
from sprakverktyg.domain.text import BlockKind
from sprakverktyg.language.simplify import units
from sprakverktyg.language.simplify.reading import read_again, read_document
from sprakverktyg.language.simplify.rules import Context, DocumentRule, Rule
from sprakverktyg.language.simplify.surroundings import at, kinds_of_lines, surroundings
from sprakverktyg.language.simplify.units import Unit

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

    Judge: TypeAlias = Callable[[Doc | Span, Doc, DocumentSettings], Verdict]

MOST_PASSES = 12
"""A sentence is read again at most so many times; far more than any needs, but a rule at fault must not go on."""

SENTENCES_AT_A_TIME = 500
"""Sentences that go through the passes together, so that memory does not grow with the document."""

Progress: TypeAlias = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Simplifier:
    """Simplifies texts with rules and a judge, who is given the text before and after and what a person has settled.

    With `accept_offered`, offered proposals are made as well; this is for measuring.
    """

    nlp: "Language"
    judge: "Judge"
    rules: tuple[Rule, ...]
    document_rules: tuple[DocumentRule, ...] = ()
    lexicon: tuple[PlainWord, ...] = ()
    terms: Mapping[str, str] = field(default_factory=dict)
    accept_offered: bool = False

    def __call__(
        self,
        text: str,
        settings: DocumentSettings | None = None,
        *,
        kinds: Sequence[BlockKind] | None = None,
        progress: Progress | None = None,
    ) -> Simplification:
        """Return all that is proposed for a text. `kinds` are those of its lines; `progress` gets done and total."""
        docs = list(read_document(self.nlp, text))
        settings = settings or DocumentSettings()
        context = surroundings(docs, settings, self.lexicon, dict(self.terms))
        sentences = list(_sentences(text, docs, context, kinds or kinds_of_lines(text)))
        for start in range(0, len(sentences), SENTENCES_AT_A_TIME):
            some = sentences[start : start + SENTENCES_AT_A_TIME]
            self._settle(some, settings)
            self._judge_offers(some, settings)
            if progress:
                progress(start + len(some), len(sentences))
        return units.gathered(text, sentences, self._about_the_whole(docs, context))

    def _settle(self, sentences: Sequence[Unit], settings: DocumentSettings) -> None:
        """Make the ticked edits, until no rule has more to say."""
        accepted = (Mode.TICKED, Mode.OFFERED) if self.accept_offered else (Mode.TICKED,)
        waiting = list(sentences)
        for _ in range(MOST_PASSES):
            for unit in waiting:
                unit.look(self.rules)
            tries = [(unit, chosen) for unit in waiting if (chosen := unit.next_edits(accepted, self.rules))]
            if not tries:
                return
            drafts = [unit.with_edits(chosen) for unit, chosen in tries]
            docs = read_again(self.nlp, [(unit.now, text) for (unit, _), (_, text) in zip(tries, drafts, strict=True)])
            for (unit, chosen), (draft, _), doc in zip(tries, drafts, docs, strict=True):
                verdict = self.judge(unit.original, doc, settings)
                if verdict.same and (self.accept_offered or not verdict.uncertain):
                    unit.take(draft, doc)
                else:
                    unit.refuse(chosen, verdict)
            waiting = [unit for unit, _ in tries]

    def _judge_offers(self, sentences: Sequence[Unit], settings: DocumentSettings) -> None:
        """Let the judge see the offers of a sentence together where they do not touch, and else one by one."""
        left: list[tuple[Unit, Proposal]] = []
        groups = [(unit, group) for unit in sentences for group in unit.offers(self.rules)]
        for (unit, group), verdict in zip(groups, self._verdicts(groups, settings), strict=True):
            if len(group) == 1 or (verdict.same and not verdict.uncertain):
                for offer in group:
                    unit.offer(offer, verdict)
            else:
                left += [(unit, offer) for offer in group]
        singles = [(unit, [offer]) for unit, offer in left]
        for (unit, [offer]), verdict in zip(singles, self._verdicts(singles, settings), strict=True):
            unit.offer(offer, verdict)

    def _verdicts(
        self, tries: Sequence[tuple[Unit, Sequence[Proposal]]], settings: DocumentSettings
    ) -> Iterator[Verdict]:
        texts = [(unit.now, unit.with_edits(edits)[1]) for unit, edits in tries]
        for (unit, _), doc in zip(tries, read_again(self.nlp, texts), strict=True):
            yield self.judge(unit.original, doc, settings)

    def _about_the_whole(self, docs: Sequence[tuple[int, "Doc"]], context: Context) -> Iterator[Proposal]:
        from spacy.tokens import Doc

        if not self.document_rules or not docs:
            return
        pieces = [doc for _, doc in docs]
        whole = Doc.from_docs(pieces, ensure_whitespace=False, exclude=["user_data"])  # type: ignore[call-arg]
        for rule in self.document_rules:
            for proposal in rule.propose(whole, context):
                if self._is_safe(proposal, context.settings):
                    yield proposal

    def _is_safe(self, proposal: Proposal, settings: DocumentSettings) -> bool:
        if proposal.mode is not Mode.OFFERED or proposal.before.split() == proposal.after.split():
            return True
        before, after = self.nlp(proposal.before), self.nlp(proposal.after)
        return self.judge(before, after, settings).same


def _sentences(
    text: str, docs: Sequence[tuple[int, "Doc"]], context: Context, kinds: Sequence[BlockKind]
) -> Iterator[Unit]:
    line, line_end = 0, _line_end(text, 0)
    for offset, doc in docs:
        for span in doc.sents:
            bare = units.trimmed(span)
            if bare is None:
                continue
            start, end = offset + bare.start_char, offset + bare.end_char
            while start > line_end:
                line, line_end = line + 1, _line_end(text, line_end + 1)
            kind = kinds[line] if line < len(kinds) else BlockKind.PARAGRAPH
            goes_on = bool(text[end:line_end].strip())
            yield Unit(text, bare, start, end, at(context, kind, start, end, goes_on=goes_on))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)
