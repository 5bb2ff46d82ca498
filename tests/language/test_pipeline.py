import subprocess
import sys
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from sprakverktyg.language.pipeline import build_pipeline, is_parsed, load_pipeline


@pytest.mark.parametrize(
    "sentences",
    [
        ["Hon sov.", "Han åt."],
        ["Ring t.ex. en kollega.", "Skriv sedan."],
        ["Ta med tvål, handduk m.m. till rummet.", "Gå dit."],
        ["Vi har tvål m.m.", "Gå dit."],
        ["Ge ca. 3 dl kl. 8.", "Skriv det."],
        ["Hon fick 3 dl.", "Han fick mer."],
        ["Dr. Ek och ev. en kollega kommer p.g.a. feber."],
        ["Det gäller bl.a. Anna o.s.v. under dagen.", "Ring tel. 08-123."],
        ["Ring ssk resp. läkare."],
        ["Den 3. maj kom hon."],
        ["Karin L. sov."],
        ["Det var Karin L.", "Hon sov."],
        ["K. Lind sov."],
        ["”Kom!” sa hon.", "Han kom."],
        ["(Hon sov.)", "Han åt."],
        ["Är det så?", "Ja!", "Bra …"],
        ["hon sov.", "åt frukost."],
    ],
)
def test_sentences(nlp: Language, sentences: list[str]) -> None:
    assert [sentence.text for sentence in nlp(" ".join(sentences)).sents] == sentences


def test_a_line_break_ends_a_sentence(nlp: Language) -> None:
    doc = nlp("Rubrik\nHon sov\n\noch åt p.g.a.\nfeber")
    assert [sentence.text.strip() for sentence in doc.sents] == [
        "Rubrik",
        "Hon sov",
        "och åt p.g.a.",
        "feber",
    ]


def test_a_blank_pipeline_does_not_parse(nlp: Language) -> None:
    assert not is_parsed(nlp)


def test_a_model_folder_is_used(tmp_path: Path) -> None:
    model = spacy.blank("sv")
    model.add_pipe("sentencizer")
    model.to_disk(tmp_path / "model")
    nlp = build_pipeline(tmp_path / "model")
    assert nlp.pipe_names == ["block_boundaries", "sentencizer"]


def test_block_boundaries_are_marked_before_the_parser(nlp: Language, tmp_path: Path) -> None:
    model = spacy.blank("sv")
    model.to_disk(tmp_path / "model")
    doc = build_pipeline(tmp_path / "model")("Rubrik\nHon sov.")
    assert [token.text for token in doc if token.is_sent_start] == ["Rubrik", "Hon"]
    assert list(build_pipeline(tmp_path / "model")("")) == []


def test_the_pipeline_is_loaded_once() -> None:
    assert load_pipeline() is load_pipeline()


def test_importing_loads_no_spacy() -> None:
    check = "sys.exit(not {'spacy', 'wordfreq'}.isdisjoint(sys.modules))"
    code = f"import sys, sprakverktyg.language.analysis; {check}"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
