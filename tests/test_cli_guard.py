"""The command `guard`: a line of JSON for each pair, and one clear sentence for what is no pair."""

import json
from pathlib import Path

import pytest

from sprakverktyg.cli import main


def test_a_line_for_each_pair(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = [("Ge 2 tabletter.", "Ge 2 tabletter."), ("Ge 2 tabletter.", "Ge 3 tabletter."), ("", "")]
    file = tmp_path / "pairs.jsonl"
    file.write_text(
        "".join(json.dumps({"before": before, "after": after}) + "\n\n" for before, after in pairs), encoding="utf-8"
    )
    assert main(["guard", str(file), "--lines"]) == 0
    verdicts = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [verdict["same"] for verdict in verdicts] == [True, False, True]
    assert verdicts[0] == {"same": True, "violations": [], "uncertain": []}
    assert verdicts[1]["violations"] == [{"invariant": "number", "before": "Ge 2 tabletter", "after": "Ge 3 tabletter"}]


@pytest.mark.parametrize(
    ("line", "rule"), [("Ge 2 tabletter.", "json"), ('{"before": "Ge."}', "pair"), ("[1]", "pair")]
)
def test_what_is_no_pair(tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, rule: str) -> None:
    file = tmp_path / "pairs.jsonl"
    file.write_text(f'{{"before": "", "after": ""}}\n{line}\n', encoding="utf-8")
    assert main(["guard", str(file), "--lines"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"{file}:2: {rule}: ")
    assert printed.err.count("\n") == 1
