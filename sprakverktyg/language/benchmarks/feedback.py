"""How right the writing coach is: on learners' sentences, on notes, and on correct Swedish.

Where the data are those that the detector learns from, each sentence is measured with a detector that has not learnt
from it or from sentences near it (`divide`).
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.corpus import Note
from sprakverktyg.domain.feedback import Remark
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.language.feedback.detector.model import Detector
from sprakverktyg.language.feedback.engine import LANGUAGE, OFF, give_feedback, remarks_on
from sprakverktyg.language.training.detector import MarkedSentence, detectors

if TYPE_CHECKING:
    from spacy.language import Language


OF_LANGUAGE = frozenset(
    "genus bojning kongruens tempus ordfoljd preposition partikel pronomen saknat_ord extra_ord stavning sarskrivning "
    "ordval skiljetecken".split()
)
KINDS = {
    "judgement": {"vardering", "gissning"}, "blame": {"vardering", "gissning"}, "guess": {"gissning", "vardering"},
    "inner_state": {"gissning", "vardering"}, "diagnosis": {"gissning", "vardering"},
    "unwanted": {"vardering", "gissning", "vagt", "namn"}, "vague": {"vagt"}, "abbreviation": {"forkortning"},
    "full_name": {"namn"}, "spoken_style": {"vardering"}, "respect": {"vardering"},
}  # fmt: skip
"""The kinds of marked faults in notes that a check is right about; all other checks are about the language."""


@dataclass(slots=True)
class Score:
    """Counts of what was said, what of it was right, and what there was and was found."""

    said: int = 0
    right: int = 0
    there: int = 0
    found: int = 0

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else float("nan")

    @property
    def recall(self) -> float:
        return self.found / self.there if self.there else float("nan")

    @property
    def f_half(self) -> float:
        """F0.5: precision counts twice as much as recall."""
        precision, recall = self.precision, self.recall
        return 1.25 * precision * recall / (0.25 * precision + recall) if precision + recall else 0.0


@dataclass(slots=True)
class Table:
    """A score for the whole and one for each row, by name."""

    whole: Score = field(default_factory=Score)
    rows: dict[str, Score] = field(default_factory=dict)

    def row(self, name: str) -> Score:
        return self.rows.setdefault(name, Score())


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """A sentence that is correct, or has one fault of a kind (M, S, O, L, P)."""

    text: str
    faulty: bool
    kind: str


def read_judged(file: Path) -> tuple[JudgedSentence, ...]:
    """Read sentences in the format of DaLAJ-GED: an object of JSON a line."""
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    return tuple(
        JudgedSentence(record["sentence"], record["label"] == "incorrect", record["meta"].get("error_label") or "")
        for record in records
    )


def learners(
    nlp: "Language", marked: Sequence[MarkedSentence], judged: Sequence[JudgedSentence], treebank: Path | None
) -> tuple[Table, Table]:
    """Return the scores on words of marked sentences, by check, and on judged sentences, by kind of fault.

    The detectors are trained for it, with the treebank as correct Swedish. Without a treebank the one that ships is
    used: for data that it has never seen.
    """
    texts = [sentence.text for sentence in marked] + [sentence.text for sentence in judged]
    words, sentences = Table(), Table()
    parts: Iterator[tuple[Detector | None, Sequence[int]]]
    parts = detectors(nlp, marked, texts, treebank) if treebank else iter([(None, range(len(texts)))])
    for detector, indices in parts:
        docs = nlp.pipe([texts[index] for index in indices], disable=["ner"], batch_size=16)
        for index, doc in zip(indices, docs, strict=True):
            remarks = remarks_on(doc, level=Level.B2, detector=detector)
            remarks = [remark for remark in remarks if remark.category in LANGUAGE and remark.check not in OFF]
            if index < len(marked):
                _score_words(words, marked[index], remarks)
            else:
                _score_sentence(sentences, judged[index - len(marked)], remarks)
    return words, sentences


def _score_words(table: Table, sentence: MarkedSentence, remarks: Iterable[Remark]) -> None:
    spans = [(remark.check, remark.start, max(remark.end, remark.start + 1)) for remark in remarks]
    for start, end, faulty in sentence.tokens:
        checks = {check for check, first, last in spans if first < end and start < last}
        for score in (table.whole, *(table.row(check) for check in checks)):
            score.said += bool(checks)
            score.right += bool(checks) and faulty
        table.whole.there += faulty
        table.whole.found += bool(checks) and faulty


def _score_sentence(table: Table, sentence: JudgedSentence, remarks: Sequence[Remark]) -> None:
    scores = [table.whole, *(table.row(kind.strip()) for kind in sentence.kind.split(",") if sentence.faulty)]
    for score in scores:
        score.there += sentence.faulty
        score.found += sentence.faulty and bool(remarks)
        score.said += bool(remarks)
        score.right += sentence.faulty and bool(remarks)


def notes(
    nlp: "Language", chosen: Iterable[Note], tasks: Mapping[str, WritingTask], own_words: frozenset[str]
) -> tuple[Table, Score]:
    """Return the scores on marked notes by check, and that on missing facts. `there` counts marked faults by kind."""
    table, lacking = Table(), Score()
    for note in chosen:
        task = tasks[note.task_id] if note.task_id else None
        feedback = give_feedback(nlp, note.text, task=task, level=Level.B2, limit=None, own_words=own_words)
        lacking.said += len(feedback.missing)
        lacking.there += len(note.missing)
        both = len(set(feedback.missing) & set(note.missing))
        lacking.right += both
        lacking.found += both
        said = [remark for remark in feedback.remarks if remark.check != "missing_fact"]
        for remark in said:
            kinds = KINDS.get(remark.check, OF_LANGUAGE)
            right = any(
                fault.kind in kinds and fault.start < max(remark.end, remark.start + 1) and remark.start < fault.end
                for fault in note.faults
            )
            for score in (table.whole, table.row(remark.check)):
                score.said += 1
                score.right += right
        for fault in note.faults:
            found = any(remark.start < fault.end and fault.start < remark.end for remark in said)
            for score in (table.whole, table.row(f"fault {fault.kind}")):
                score.there += 1
                score.found += found
    return table, lacking


def false_alarms(nlp: "Language", texts: Iterable[str], own_words: frozenset[str]) -> tuple[int, Counter[str]]:
    """Return the words of correct texts and the number of remarks on them by check."""
    words, alarms = 0, Counter[str]()
    for text in texts:
        words += len(text.split())
        feedback = give_feedback(nlp, text, level=Level.B2, limit=None, own_words=own_words)
        alarms.update(remark.check for remark in feedback.remarks)
    return words, alarms
