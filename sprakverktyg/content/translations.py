"""The folder corpora/translations/ to help in other languages."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sprakverktyg.content.toml import Faults

LANGUAGES = ("en", "ar", "so", "fa", "ti", "uk", "pl", "fi")
STATUSES = ("draft", "checked")


@dataclass(frozen=True, slots=True)
class Translation:
    """Help with a word in another language. It is a draft until a person who speaks the language has checked it."""

    text: str
    checked: bool


def read_translations(file: Path, word_ids: Collection[str], faults: Faults) -> dict[str, Translation]:
    """Read the help in one language, by word id."""
    found: dict[str, Translation] = {}
    if file.stem not in LANGUAGES:
        faults.add(file, 0, "language", f"Name the file after one of the languages {', '.join(LANGUAGES)}.")
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        cells = line.split("\t")
        if len(cells) != 3 or not all(cell.strip() for cell in cells):
            faults.add(file, number, "columns", "Write id, help and status with tabs between.")
            continue
        word_id, text, status = cells
        if word_id not in word_ids:
            faults.add(file, number, "unknown-word", f"There is no word {word_id!r}. Correct the id.")
        if status not in STATUSES:
            faults.add(file, number, "status", f"status {status!r}: write draft or checked.")
        if word_id in found:
            faults.add(file, number, "duplicate", f"The word {word_id!r} stands twice. Remove one.")
        found[word_id] = Translation(text.strip(), status == "checked")
    return found
