"""The trained pipeline, and a judge who lets everything through, so that a test sees what a rule itself says."""

from collections.abc import Callable
from typing import TypeAlias

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings, Simplification, Verdict
from sprakverktyg.language.pipeline import is_parsed, load_pipeline
from sprakverktyg.language.simplify.engine import Simplifier
from sprakverktyg.language.simplify.rules.registry import DOCUMENT_RULES, RULES

Simplify: TypeAlias = Callable[..., Simplification]


@pytest.fixture(scope="session")
def swedish() -> Language:
    nlp = load_pipeline()
    if not is_parsed(nlp):
        pytest.skip("needs the trained pipeline")
    return nlp


@pytest.fixture
def simplify(swedish: Language) -> Simplify:
    """A function that runs some rules over a text; offered proposals are made as well."""

    def run(
        text: str,
        *names: str,
        settings: DocumentSettings | None = None,
        lexicon: tuple[PlainWord, ...] = (),
        accept_offered: bool = True,
    ) -> Simplification:
        rules = tuple(rule for rule in RULES if rule.name in names)
        document_rules = tuple(rule for rule in DOCUMENT_RULES if rule.name in names)
        simplifier = Simplifier(swedish, let_through, rules, document_rules, lexicon, accept_offered=accept_offered)
        return simplifier(text, settings)

    return run


def let_through(before: Doc, after: Doc, settings: DocumentSettings) -> Verdict:
    return Verdict()
