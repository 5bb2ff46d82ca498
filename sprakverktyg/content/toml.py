"""Reading TOML so that every fault is found and told with file, line, rule and remedy."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from sprakverktyg.domain.errors import BrokenContent, Fault

Kind = TypeVar("Kind", bound=StrEnum)

UTF_8 = "utf-8-sig"
"""With or without the mark that Notepad writes first in a file."""


class Faults:
    """The faults found so far, and the names that must be unique across files."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._names: dict[tuple[str, str], list[tuple[Path, int]]] = {}

    def add(self, file: Path, line: int, rule: str, message: str) -> None:
        self._faults.append(Fault(str(file), line, rule, message))

    def extend(self, faults: Iterable[Fault]) -> None:
        self._faults.extend(faults)

    def name(self, kind: str, name: str, file: Path, line: int) -> None:
        """Note a name that must stand only once among its kind."""
        self._names.setdefault((kind, name), []).append((file, line))

    def refuse_duplicates(self) -> None:
        for (kind, name), places in self._names.items():
            for file, line in places[1:]:
                first = f"{places[0][0].name}:{places[0][1]}"
                self.add(file, line, "duplicate", f"The {kind} {name!r} stands in {first} too. Remove one.")

    def stop(self) -> None:
        """Raise BrokenContent if anything was found."""
        if self._faults:
            raise BrokenContent(sorted(self._faults))


class Table:
    """A TOML table that answers with values of the right kind, and notes what is wrong.

    After a fault it answers with an empty value, so that the rest of the file is checked too.
    """

    def __init__(self, file: Path, line: int, data: dict[str, Any], faults: Faults) -> None:
        self.file, self.line, self._data, self._faults = file, line, data, faults
        self._read: set[str] = set()

    def fault(self, rule: str, message: str) -> None:
        self._faults.add(self.file, self.line, rule, message)

    def unique(self, kind: str, name: str) -> None:
        self._faults.name(kind, name, self.file, self.line)

    def text(self, name: str, default: str | None = None) -> str:
        """Return a text. Without a default it must be there and not be empty."""
        value = self._get(name, str, default)
        if default is None and not (value or "").strip():
            self.fault("missing", f'Write {name} = "…".')
        return str(value or "").strip()

    def flag(self, name: str, default: bool = False) -> bool:
        return bool(self._get(name, bool, default))

    def number(self, name: str, default: int | None = None) -> int:
        return int(self._get(name, int, default) or 0)

    def texts(self, name: str, at_least: int = 0, at_most: int = 1000) -> tuple[str, ...]:
        value = self._get(name, list, [] if at_least == 0 else None) or []
        if not all(isinstance(item, str) and item.strip() for item in value):
            self.fault("wrong-kind", f"{name} must be a list of texts, none of them empty.")
            return ()
        if not at_least <= len(value) <= at_most:
            self.fault("count", f"{name} has {len(value)} entries; write {at_least}–{at_most}.")
        return tuple(item.strip() for item in value)

    def one_of(self, name: str, kinds: type[Kind]) -> Kind:
        """Return a member of an enumeration; its first member after a fault."""
        value = self.text(name)
        try:
            return kinds(value)
        except ValueError:
            if value:
                self.fault("unknown-value", f"{name} = {value!r}: write one of {', '.join(kinds)}.")
            return next(iter(kinds))

    def table(self, name: str) -> "Table":
        return Table(self.file, self.line, self._get(name, dict, None) or {}, self._faults)

    def tables(self, name: str) -> Iterator["Table"]:
        """Yield the tables of an array of tables, each with the line of its header."""
        lines = _header_lines(self.file, name)
        for index, data in enumerate(self._get(name, list, []) or []):
            line = lines[index] if index < len(lines) else self.line
            yield Table(self.file, line, data if isinstance(data, dict) else {}, self._faults)

    def refuse_unknown(self) -> None:
        """Note keys that nothing has asked for: most often a misspelt name."""
        for name in self._data.keys() - self._read:
            self.fault("unknown-key", f"{name} is not known here. Remove it or correct its spelling.")

    def _get(self, name: str, kind: type, default: Any) -> Any:
        self._read.add(name)
        value = self._data.get(name, default)
        if value is None or isinstance(value, kind):
            if name not in self._data and default is None and kind is not str:
                self.fault("missing", f"Write {name}.")
            return value
        self.fault("wrong-kind", f"{name} has the wrong kind of value ({type(value).__name__}).")
        return default


def read_table(file: Path, faults: Faults) -> Table | None:
    """Read a TOML file; None, with a fault noted, if it cannot be read."""
    try:
        return parse_table(file, file.read_text(encoding=UTF_8), faults)
    except (OSError, UnicodeDecodeError) as error:
        faults.add(file, 0, "unreadable", f"The file cannot be read as UTF-8 text ({error}). Save it as UTF-8.")
        return None


def parse_table(file: Path, text: str, faults: Faults) -> Table | None:
    """Parse TOML; None, with a fault noted, if it is not TOML."""
    try:
        return Table(file, 1, tomllib.loads(text), faults)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        faults.add(file, int(found[1]) if found else 0, "toml", f"The file is not correct TOML: {error}")
        return None


def _header_lines(file: Path, name: str) -> list[int]:
    header = re.compile(rf"\s*\[\[\s*{re.escape(name)}\s*\]\]")
    lines = file.read_text(encoding=UTF_8).split("\n")
    return [number for number, line in enumerate(lines, 1) if header.match(line)]
