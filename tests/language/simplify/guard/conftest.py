"""The pipeline that the program ships with."""

import pytest
from spacy.language import Language

from sprakverktyg.language.pipeline import is_parsed, load_pipeline


@pytest.fixture(scope="session")
def parser() -> Language:
    nlp = load_pipeline()
    if not is_parsed(nlp):
        pytest.skip("the trained model is not installed")
    return nlp
