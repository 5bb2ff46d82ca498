"""How the benchmarks print: the machine, a table of figures with their goals, and what was left out."""

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from sprakverktyg.language.benchmarks import Figure

CPU_INFO = Path("/proc/cpuinfo")
VERDICTS = {True: "reached", False: "missed", None: ""}


def machine(packages: Sequence[str] = ()) -> Iterable[str]:
    """Yield lines that say what was measured on: processor, cores, Python and the versions of packages."""
    yield f"machine: {_processor()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    yield f"software: Python {platform.python_version()}, {versions}".rstrip(", ")


def table(figures: Iterable[Figure]) -> Iterable[str]:
    """Yield the lines of a table: name, value, unit, goal, whether it is reached, on what it was measured."""
    rows = [
        (
            figure.name,
            f"{figure.value:,.2f}" if figure.value < 1_000 else f"{figure.value:,.0f}",
            figure.unit,
            "" if figure.goal is None else f"{'≤' if figure.at_most else '≥'} {figure.goal:,g}",
            VERDICTS[figure.reached],
            figure.of,
        )
        for figure in figures
    ]
    heads = ("figure", "value", "unit", "goal", "", "measured on")
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    for row in (heads, *rows):
        cells = [
            cell.rjust(width) if column == 1 else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()


def _processor() -> str:
    if CPU_INFO.is_file():
        for line in CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown processor"
