from pathlib import Path

import pytest

from sprakverktyg.language.benchmarks import Figure
from sprakverktyg.language.benchmarks.parsing import DEV, NAMES, accuracy, names, paragraphs
from sprakverktyg.language.pipeline import load_pipeline

SENTENCE = """\
1\tHon\thon\tPRON\t_\tCase=Nom|Definite=Def|Gender=Com|Number=Sing|PronType=Prs\t2\tnsubj\t_\t_
2\tsov\tsova\tVERB\t_\tMood=Ind|Tense=Past|VerbForm=Fin|Voice=Act\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""


def test_accuracy_is_that_of_raw_text(tmp_path: Path) -> None:
    (tmp_path / DEV).write_text(SENTENCE * 12 + SENTENCE.replace("PRON", "X"), encoding="utf-8")
    values = {figure.name: figure.value for figure in accuracy(tmp_path, load_pipeline())}
    assert values["UPOS"] == pytest.approx(100 * 38 / 39)
    assert values["UAS"] == values["lemma"] == values["sentence F"] == 100
    assert values["speed, one core, processor time"] > 0


def test_names(tmp_path: Path) -> None:
    (tmp_path / NAMES).write_text("Anna PER\nKarlsson PER\nsov 0\n. 0\n", encoding="utf-8")
    assert {figure.name: figure.value for figure in names(tmp_path, load_pipeline())}["names, F"] == 100


def test_paragraphs_have_no_marks() -> None:
    assert paragraphs(["## Rubrik\n\n- tvål\n1. Gå.\n| a | b |"]) == ["Rubrik", "tvål", "Gå."]


@pytest.mark.parametrize(
    ("figure", "reached"),
    [
        (Figure("a", 2.0, "s", 2.0, at_most=True), True),
        (Figure("a", 2.1, "s", 2.0, at_most=True), False),
        (Figure("a", 97.0, "%", 97.0), True),
        (Figure("a", 1.0, "%"), None),
    ],
)
def test_a_goal(figure: Figure, reached: bool | None) -> None:
    assert figure.reached is reached
