"""What the corpora hold besides words and texts: dialogues, pairs and notes."""

from dataclasses import dataclass

from sprakverktyg.domain.competence import Level


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a dialogue: who speaks, and what is said."""

    who: str
    says: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A place where the learner chooses: the line (from 0) that fits, and replies that do not."""

    line: int
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A short dialogue in a setting of the work, with the phrases that it teaches."""

    id: str
    title: str
    setting: str
    module_id: str
    level: Level
    scene: str
    phrases: tuple[str, ...]
    lines: tuple[Line, ...]
    replies: tuple[Reply, ...]


@dataclass(frozen=True, slots=True)
class AlignedSentence:
    """A sentence of a difficult original with its plain versions; each item of `keep` lists forms that will do."""

    original: str
    plain: str
    plain2: str | None
    keep: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """A difficult original and its plain version by hand. `eval` pairs are used only to measure."""

    id: str
    title: str
    genre: str
    module_ids: tuple[str, ...]
    eval: bool
    sentences: tuple[AlignedSentence, ...]


@dataclass(frozen=True, slots=True)
class NoteFault:
    """A marked fault in a note: (start, end), its kind, and what should stand there."""

    start: int
    end: int
    kind: str
    correction: str


@dataclass(frozen=True, slots=True)
class Note:
    """A short note as a learner writes it, with everything in it marked. `eval` notes are used only to measure."""

    id: str
    level: Level
    task_id: str | None
    eval: bool
    text: str
    missing: tuple[str, ...]
    facts: tuple[str, ...]
    judgements: tuple[str, ...]
    faults: tuple[NoteFault, ...]
