"""The table in docs/personal-data.md says what the rules say."""

from pathlib import Path

from sprakverktyg.domain.retention import RULES, Kept, Since

DOCUMENT = (Path(__file__).parent.parent / "docs" / "personal-data.md").read_text(encoding="utf-8")
COUNTED_FROM = {Since.MADE: "the day itself", Since.LEFT: "the day one left"}


def test_the_table() -> None:
    lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in DOCUMENT.splitlines() if "|" in line]
    told = {line[0].strip("`"): (line[3], line[4], line[5]) for line in lines[2:] if line[0].startswith("`")}
    rules = {
        kind.value: (str(rule.days), COUNTED_FROM[rule.since], f"{rule.least}–{rule.most}")
        for kind, rule in RULES.items()
    }
    assert list(rules) == list(Kept)
    assert told == rules
