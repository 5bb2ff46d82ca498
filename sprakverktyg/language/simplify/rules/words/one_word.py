"""One word for one thing: a question where a document mixes words, and the chosen word in place of the others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from sprakverktyg.domain.plain_words import OR, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode, Proposal
from sprakverktyg.language.simplify.rules import Context, DocumentRule, Family, Rule
from sprakverktyg.language.simplify.rules.words.index import Index, index_of
from sprakverktyg.language.simplify.rules.words.plain import proposals

NAME = "one_word"
CHOSEN_NAME = "chosen_word"

CONFIDENCE = 0.9
"""A mixture is seen by the words; whether they mean the same people, only a person knows."""


def ask(doc: Doc, context: Context) -> Iterator[Proposal]:
    """Yield a question for every thing that the document calls by several words, at the second of them.

    The choices are lemmas, the most used first; the question tells how often each stands in the document.
    """
    uses: dict[str, list[Token]] = {}
    for token in doc:
        if token.pos_ == "NOUN":
            uses.setdefault(token.lemma_.lower(), []).append(token)
    for entry in context.lexicon:
        if entry.mode is not Mode.SETTING:
            continue
        words = [word.strip() for word in entry.hard.split(OR)]
        counts = Counter({word: len(uses[word]) for word in words if word in uses})
        if len(counts) > 1 and not any(word in context.settings.terms for word in words):
            yield _question(entry, counts, sorted((uses[word][0] for word in counts), key=lambda token: token.i)[1])


def write_chosen(sentence: Span, context: Context) -> Iterator[Proposal]:
    """Yield the chosen word, in the right form, wherever one of the others stands."""
    if context.settings.terms:
        for proposal in proposals(sentence, _chosen(tuple(sorted(context.settings.terms.items()))), context):
            yield replace(proposal, rule=CHOSEN_NAME)


DOCUMENT_RULE = DocumentRule(NAME, Family.WORDS, ask)
RULE = Rule(CHOSEN_NAME, Family.WORDS, write_chosen)


def _question(entry: PlainWord, counts: Counter[str], second: Token) -> Proposal:
    used = ", ".join(f"{word} ({count})" for word, count in counts.most_common())
    return Proposal(
        second.idx,
        second.idx + len(second),
        second.text,
        second.text,
        NAME,
        entry.reason,
        Mode.SETTING,
        CONFIDENCE,
        question=f"Texten använder flera ord: {used}. Vilket ord ska stå överallt?",
        choices=tuple(sorted(counts, key=lambda word: (word != entry.easy, -counts[word]))),
    )


@lru_cache(maxsize=1)
def _chosen(terms: tuple[tuple[str, str], ...]) -> Index:
    """Return the index of the words that a person has chosen; the latest is kept, since every sentence asks."""
    entries = (
        PlainWord(word, chosen, WordClass.NOUN, Mode.TICKED, f"Du har valt ordet «{chosen}» för hela texten.")
        for word, chosen in terms
        if word != chosen
    )
    return index_of(tuple(entries))
