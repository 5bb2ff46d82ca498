"""The recipe: from the treebank, a word list and names in news text to the pipeline that ships with the program."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from sprakverktyg.language.training.care import care_sentences
from sprakverktyg.language.training.repairs import repaired
from sprakverktyg.language.training.treebank import Sentence, read_conllu, write_conllu

TREEBANK = ("sv_talbanken-train.conllu", "sv_pud.conllu")
DEV = "sv_talbanken-dev.conllu"
NAMES, NAMES_DEV = "ner-train.txt", "ner-test.txt"
FOLKETS = "folkets_sv_en_public.xml.bz2"

_SHORT: dict[str, object] = {"training.max_steps": 1800, "training.eval_frequency": 600}
TEACHERS: tuple[dict[str, object], ...] = (
    {"system.seed": 1, "components.tok2vec.model.width": 160, "components.tok2vec.model.depth": 6, **_SHORT},
    {"system.seed": 2, "components.tok2vec.model.width": 192, "components.tok2vec.model.depth": 5, **_SHORT},
    {"system.seed": 3, "components.tok2vec.model.depth": 8, "training.dropout": 0.3, **_SHORT},
)
"""Three that differ, so that they do not make the same mistakes."""

STUDENT: dict[str, object] = {
    "system.seed": 4,
    "components.tok2vec.model.depth": 8,
    "training.dropout": 0.25,
    "training.max_steps": 5000,
    "training.eval_frequency": 500,
}
POLISH: dict[str, object] = {
    "system.seed": 5,
    "training.dropout": 0.3,
    "training.max_steps": 900,
    "training.eval_frequency": 150,
    "training.optimizer.learn_rate.initial_rate": 0.0006,
    "training.optimizer.learn_rate.warmup_steps": 50,
}
"""What is trained last, on the treebank and the care sentences alone."""

CARE_WEIGHT = 3
"""How often a round the care sentences come; there are only some forty."""

WORKERS = 2
MIN_FREQUENCY = 2
"""Words that the treebank has fewer times are unknown to the model."""


def train(
    treebank: Path, ner: Path | None, out: Path, *, words: Path | None = None, corpora: Path | None = None
) -> Path:
    """Train and return the folder of the pipeline, in `out`.

    `treebank` and `ner` are folders with the files named above; `words` is a folder with Folkets lexikon, if not
    given the folder `lexicon` beside the treebank; `corpora` are the content files of the program, as text to learn
    from. Takes about an hour on two cores.
    """
    from sprakverktyg.language.training.training_runs import one_thread

    one_thread()
    from sprakverktyg.language.training.packing import assemble
    from sprakverktyg.language.training.training_runs import Run, carry_out

    work = out.parent / f"{out.name}-work"
    work.mkdir(parents=True, exist_ok=True)
    gold = [sentence for name in TREEBANK for sentence in repaired(read_conllu(treebank / name))]
    write_conllu(gold, work / "gold.conllu")
    write_conllu(list(care_sentences()), work / "care.conllu")
    lookups = _word_list(gold, words or treebank.parent / "lexicon", work)
    files = [work / "gold.conllu"]
    teachers = [
        Run(files, treebank / DEV, lookups, work / f"teacher-{number}", changes=changes)
        for number, changes in enumerate(TEACHERS, start=1)
    ]
    runs = list(teachers)
    if ner:
        names = {"paths.train": [str(ner / NAMES)], "paths.dev": [str(ner / NAMES_DEV)]}
        runs.append(Run([], ner / NAMES_DEV, lookups, work / "names", Path(__file__).parent / "names.cfg", names))
    with ProcessPoolExecutor(min(WORKERS, os.cpu_count() or 1), get_context("spawn")) as pool:
        trained = list(pool.map(carry_out, runs))
    care = work / "care.conllu"
    silver = _silver(trained[: len(teachers)], ner, corpora, work)
    more = [*files, silver, *[care] * CARE_WEIGHT]
    student = carry_out(Run(more, treebank / DEV, lookups, work / "student", changes=STUDENT))
    parts = {f"components.{part}": {"source": str(student)} for part in ("tok2vec", "morphologizer", "parser")}
    polish = Run([*files, care], treebank / DEV, lookups, work / "polished", changes={**POLISH, **parts})
    return assemble(carry_out(polish), trained[-1] if ner else None, gold, out)


def _word_list(gold: Sequence[Sentence], words: Path, work: Path) -> Path:
    """Write the packed readings of forms and return the folder."""
    from spacy.lookups import Lookups

    from sprakverktyg.language.components.word_forms import pack
    from sprakverktyg.language.training.word_list import folkets_entries, hunspell_entries, readings_of_forms

    folkets = words / FOLKETS
    entries = [*hunspell_entries(), *(folkets_entries(folkets) if folkets.is_file() else ())]
    counts = Counter(word.form.lower() for sentence in gold for word in sentence)
    lookups = Lookups()
    pack(readings_of_forms(entries, gold), (word for word, n in counts.items() if n >= MIN_FREQUENCY), lookups)
    lookups.to_disk(work / "lookups")
    return work / "lookups"


def _silver(teachers: Sequence[Path], ner: Path | None, corpora: Path | None, work: Path) -> Path:
    """Write what the teachers agree on about news and care text to a CoNLL-U file and return it."""
    import spacy

    from sprakverktyg.language.training.names import read_names
    from sprakverktyg.language.training.silver import agreed, care_texts

    news: Iterable[list[str]] = ()
    if ner:
        news = ([word for word, _ in sentence] for sentence in read_names(ner / NAMES))
    texts: list[str | Sequence[str]] = [*(care_texts(corpora) if corpora else ()), *news]
    sentences = repaired(agreed([spacy.load(teacher) for teacher in teachers], texts))
    write_conllu(list(sentences), work / "silver.conllu")
    return work / "silver.conllu"
