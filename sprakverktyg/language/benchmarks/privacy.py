"""How many planted identifiers are found in notes, and how often something is taken for one that is none."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sprakverktyg.domain.privacy import PersonalData, PersonalDataKind
from sprakverktyg.language.benchmarks import DATA, Figure
from sprakverktyg.language.personal_data import find_personal_data

if TYPE_CHECKING:
    from spacy.language import Language

READ = (
    DATA / "personal_data.tsv",
    DATA / "personal_data_notes.tsv",
    DATA / "personal_data_blind.tsv",
    DATA / "personal_data_wild.tsv",
)
CLOSED = frozenset(["d", "e"])
"""Parts that were written by somebody else and whose misses nobody has read; all else was learnt from."""

_PLANTED = re.compile(r"\{(\w+)\|([^}]*)\}")


@dataclass(frozen=True, slots=True)
class MarkedNote:
    """A note, the part of the collection it belongs to, and the identifiers planted in it."""

    part: str
    text: str
    planted: tuple[PersonalData, ...]


@dataclass(frozen=True, slots=True)
class PrivacyFigures:
    """Counts over texts. `missed` and `false_alarms` are the passages themselves."""

    words: int
    planted: Mapping[PersonalDataKind, int]
    missed: tuple[PersonalData, ...]
    false_alarms: tuple[PersonalData, ...]

    def recall(self, *, names: bool) -> float:
        """Return the share of planted names, or of everything else planted, that was found; 1 if none was planted."""
        planted = sum(count for kind, count in self.planted.items() if (kind is PersonalDataKind.NAME) is names)
        missed = sum((item.kind is PersonalDataKind.NAME) is names for item in self.missed)
        return 1 - missed / planted if planted else 1.0

    @property
    def words_per_false_alarm(self) -> float:
        """Words of text for each false alarm; infinite without any."""
        return self.words / len(self.false_alarms) if self.false_alarms else float("inf")


def figures(nlp: "Language") -> list[Figure]:
    """Return the figures of the notes that ship, for those that were learnt from and for each closed part."""
    notes = [note for path in READ for note in read_notes(path)]
    groups = [("notes developed on", [note for note in notes if note.part not in CLOSED])]
    groups += [(f"closed part {part}", [note for note in notes if note.part == part]) for part in sorted(CLOSED)]
    return [figure for name, chosen in groups for figure in _figures(chosen, name, nlp)]


def _figures(notes: list[MarkedNote], name: str, nlp: "Language") -> list[Figure]:
    found = measure(notes, nlp)
    of = f"{len(notes)} notes, {found.words:,} words"
    alarms = 1_000 * len(found.false_alarms) / found.words if found.words else 0.0
    return [
        Figure(f"numbers and addresses found, {name}", 100 * found.recall(names=False), "%", 99.0, of=of),
        Figure(f"names found, {name}", 100 * found.recall(names=True), "%", 97.0, of=of),
        Figure(f"false alarms of personal data, {name}", alarms, "per 1,000 words", 2.0, at_most=True, of=of),
    ]


def read_notes(path: Path) -> tuple[MarkedNote, ...]:
    """Return the notes of a tab separated file with the columns part and text, where `{kind|passage}` marks a plant.

    A line break in a text is written with a backslash and n.
    """
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    return tuple(parse_note(*row.replace("\\n", "\n").split("\t", 1)) for row in rows)


def parse_note(part: str, marked: str) -> MarkedNote:
    """Return a note without its marks, and the planted passages with their offsets."""
    text, planted, position = "", [], 0
    for match in _PLANTED.finditer(marked):
        text += marked[position : match.start()]
        planted.append(PersonalData(len(text), len(text) + len(match[2]), PersonalDataKind(match[1]), match[2]))
        text += match[2]
        position = match.end()
    return MarkedNote(part, text + marked[position:], tuple(planted))


def measure(notes: Iterable[MarkedNote], nlp: "Language | None" = None) -> PrivacyFigures:
    """Return the figures for notes. A plant counts as found when findings cover it; of which kind does not matter."""
    words = 0
    planted: Counter[PersonalDataKind] = Counter()
    missed: list[PersonalData] = []
    false_alarms: list[PersonalData] = []
    for note in notes:
        words += len(note.text.split())
        found = find_personal_data(note.text, nlp)
        planted.update(item.kind for item in note.planted)
        missed += (item for item in note.planted if not _is_covered(note.text, item, found))
        false_alarms += (item for item in found if not any(_overlap(item, plant) for plant in note.planted))
    return PrivacyFigures(words, dict(planted), tuple(missed), tuple(false_alarms))


def _is_covered(text: str, plant: PersonalData, found: Iterable[PersonalData]) -> bool:
    hidden = {position for item in found for position in range(item.start, item.end)}
    return all(position in hidden for position in range(plant.start, plant.end) if text[position].isalnum())


def _overlap(one: PersonalData, other: PersonalData) -> bool:
    return one.start < other.end and other.start < one.end
