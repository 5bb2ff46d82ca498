"""The numbers that Word shows before the items of a list, which its files do not say but only how to count."""

from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WITHOUT_NUMBER = {"bullet", "none", ""}


class Numbering:
    """Counts the items of the lists of a document, given in order."""

    def __init__(self, definitions: Any) -> None:
        """Take the root of the part with the definitions; None in a document without lists."""
        self._levels: dict[str, dict[str, tuple[str, int]]] = {}
        self._lists: dict[str, tuple[str, dict[str, int]]] = {}
        self._counts: dict[str, dict[str, int]] = {}
        self._begun: set[str] = set()
        for definition in () if definitions is None else definitions.iter(_W + "abstractNum"):
            self._levels[definition.get(_W + "abstractNumId")] = {
                level.get(_W + "ilvl"): (_value(level, "numFmt"), _number(_value(level, "start"), 1))
                for level in definition.iter(_W + "lvl")
            }
        for one in () if definitions is None else definitions.iter(_W + "num"):
            starts = {
                item.get(_W + "ilvl"): _number(_value(item, "startOverride"), 1)
                for item in one.iter(_W + "lvlOverride")
                if _value(item, "startOverride")
            }
            self._lists[one.get(_W + "numId")] = (_value(one, "abstractNumId"), starts)

    def next(self, list_id: str, level: str) -> int:
        """Return the number of the next item of a list, 0 if it has a bullet."""
        definition, starts = self._lists.get(list_id, ("", {}))
        kind, start = self._levels.get(definition, {}).get(level, ("", 1))
        if kind in _WITHOUT_NUMBER:
            return 0
        counts = self._counts.setdefault(definition, {})
        if list_id not in self._begun and level in starts:
            counts.pop(level, None)
        self._begun.add(list_id)
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        counts[level] = counts[level] + 1 if level in counts else starts.get(level, start)
        return counts[level]


def _value(element: Any, name: str) -> str:
    child = element.find(_W + name)
    return "" if child is None else child.get(_W + "val") or ""


def _number(text: str, default: int) -> int:
    return int(text) if text.isdecimal() else default
