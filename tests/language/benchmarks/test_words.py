from pathlib import Path

from sprakverktyg.language.benchmarks import DATA
from sprakverktyg.language.benchmarks.words import compound_accuracy, compound_accuracy_by_half, inflection_accuracy

COMPOUNDS = DATA / "compounds.tsv"

WORDS = """\
1\tHanden\thand\tNOUN\t_\tCase=Nom|Definite=Def|Gender=Com|Number=Sing\t0\troot\t_\t_
2\tvårdades\tvårda\tVERB\t_\tMood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass\t0\troot\t_\t_
3\thänderna\thand\tNOUN\t_\tCase=Nom|Definite=Ind|Gender=Com|Number=Plur\t0\troot\t_\t_
4\toch\toch\tCCONJ\t_\t_\t0\tcc\t_\t_
"""


def test_inflection_accuracy_counts_triples(tmp_path: Path) -> None:
    treebank = tmp_path / "words.conllu"
    treebank.write_text(WORDS * 2, encoding="utf-8")
    assert inflection_accuracy(treebank) == (2, 3)


def test_compounds_are_split_well_enough() -> None:
    right, total = compound_accuracy(COMPOUNDS)
    assert total >= 400
    assert right / total >= 0.95
    halves = compound_accuracy_by_half(COMPOUNDS)
    assert tuple(map(sum, zip(*halves, strict=True))) == (right, total)
    assert all(right / total >= 0.95 for right, total in halves)
