"""Whether the entries of the lexicon do what their examples say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.words import plain

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 64


@dataclass(frozen=True, slots=True)
class WrongExample:
    """A sentence of an entry that does not become what it should.

    `expected` is the sentence itself for a *not*, and for what an example gives: that must be plain.
    """

    entry: PlainWord
    sentence: str
    expected: str
    got: str


def wrong_examples(nlp: "Language", lexicon: tuple[PlainWord, ...], hard: frozenset[str]) -> Iterator[WrongExample]:
    """Yield every example that the whole lexicon makes something else of, every result that it would change again,
    and every *not* that the entry itself changes. Only the entries with these hard words are tried.
    """
    context = Context(lexicon=lexicon)
    tried = [entry for entry in lexicon if entry.hard in hard and entry.mode is not Mode.SETTING]
    cases = [
        *((entry, entry.example, entry.gives) for entry in tried),
        *((entry, entry.gives, entry.gives) for entry in tried if entry.gives),
        *((entry, sentence, None) for entry in tried for sentence in entry.never),
    ]
    docs = nlp.pipe((sentence for _, sentence, _ in cases), batch_size=BATCH)
    for (entry, sentence, expected), doc in zip(cases, docs, strict=True):
        proposals = [proposal for part in doc.sents for proposal in plain.propose(part, context)]
        own = [proposal for proposal in proposals if proposal.reason == entry.reason]
        if expected is None:
            if own:
                yield WrongExample(entry, sentence, sentence, _after(doc, own))
        elif entry.mode is Mode.EXPLAINED:
            if not own:
                yield WrongExample(entry, sentence, f"[{entry.hard}]", "")
        elif (got := _after(doc, proposals)) != expected:
            yield WrongExample(entry, sentence, expected, got)


def _after(doc: "Doc", proposals: Sequence[Proposal]) -> str:
    pieces: list[str] = []
    position = 0
    for proposal in proposals:
        if proposal.start >= position:
            pieces += [doc.text[position : proposal.start], proposal.after]
            position = proposal.end
    return "".join([*pieces, doc.text[position:]])
