import pytest
from spacy.language import Language

from sprakverktyg.language.pipeline import load_pipeline


@pytest.fixture(scope="session")
def trained() -> Language:
    return load_pipeline()
