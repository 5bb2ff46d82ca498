"""The simplifier as it ships: all rules, our pipeline, and the guard as the judge."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings, Verdict
from sprakverktyg.language.pipeline import load_pipeline
from sprakverktyg.language.simplify.accepted_forms import settled_swaps, swaps_in_all_forms
from sprakverktyg.language.simplify.engine import Simplifier
from sprakverktyg.language.simplify.guard import AcceptedWords, accept, compare_stepwise
from sprakverktyg.language.simplify.reading import read_again
from sprakverktyg.language.simplify.rules.registry import DOCUMENT_RULES, RULES
from sprakverktyg.language.simplify.rules.verbs.nouns_of_verbs import LISTED

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

SAID_ANEW = (
    ("varefter", "därefter"), ("varpå", "därefter"), ("varvid", "då"), ("varför", "därför"),
    ("varigenom", "på så sätt"), ("vilket", "det"), ("undertecknad", "jag"),
    ("eftersom", "det beror på att"), ("för att", "det är för att"), ("medan", "men"),
    ("under inga omständigheter", "aldrig"), ("ombe", "be"), ("ombes", "ber"), ("ombeds", "ber"), ("ombads", "bad"),
    ("med undantag för", "undantag"), ("med undantag av", "undantag"), ("utom", "undantag"),
    *LISTED.items(),
)  # fmt: skip
"""What the rules write in place of link words and of nouns of action; both say the same."""

NOBODY_NAMED = "man"
"""A subject that says no more about who does it than the passive did."""


def accepted_words(lexicon: tuple[PlainWord, ...]) -> AcceptedWords:
    """Return what may stand for what in a rewrite: the lexicon, and what the rules say anew."""
    return accept((*SAID_ANEW, *swaps_in_all_forms(lexicon)), settled=settled_swaps(lexicon))


def make_simplifier(
    lexicon: tuple[PlainWord, ...], terms: Mapping[str, str], *, accept_offered: bool = False
) -> Simplifier:
    """Return the simplifier with a lexicon of plain words and the explanations of terms."""
    accepted, nlp = accepted_words(lexicon), load_pipeline()

    def judge(before: "Doc | Span", after: "Doc", settings: DocumentSettings) -> Verdict:
        chosen = accepted.with_pairs(settings.terms.items()) if settings.terms else accepted
        reader = ("du",) if settings.reader_is_du else ()
        supplied = (*settings.answers.values(), *reader, NOBODY_NAMED)
        return compare_stepwise(
            before, after, lambda text: next(read_again(nlp, [(before, text)])), accepted=chosen, supplied=supplied
        )

    return Simplifier(
        nlp=nlp,
        judge=judge,
        rules=RULES,
        document_rules=DOCUMENT_RULES,
        lexicon=lexicon,
        terms=terms,
        accept_offered=accept_offered,
    )
