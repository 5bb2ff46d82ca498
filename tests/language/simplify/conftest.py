"""The trained pipeline: the rules of the simplifier need to know who depends on whom."""

import pytest
from spacy.language import Language

from sprakverktyg.language.pipeline import load_pipeline


@pytest.fixture(scope="session")
def swedish() -> Language:
    return load_pipeline()
