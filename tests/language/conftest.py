"""The blank pipeline, so that these tests say the same with and without a trained model."""

import pytest
from spacy.language import Language

from sprakverktyg.language import analysis
from sprakverktyg.language.pipeline import build_pipeline


@pytest.fixture(scope="session")
def nlp(tmp_path_factory: pytest.TempPathFactory) -> Language:
    return build_pipeline(tmp_path_factory.mktemp("no-model") / "model")


@pytest.fixture
def blank(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the analysis use the blank pipeline."""
    monkeypatch.setattr(analysis, "load_pipeline", lambda: nlp)
