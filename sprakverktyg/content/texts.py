"""The folder corpora/texts/ to care texts."""

from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import UTF_8, Faults, Table, parse_table
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.content_rules import question_faults, text_faults
from sprakverktyg.domain.vocabulary import CareText, Question

GENRES = frozenset(
    [
        "rutin",
        "hygien",
        "genomforandeplan",
        "journal",
        "avvikelse",
        "sbar",
        "rapport",
        "brev",
        "mejl",
        "apt",
        "delegering",
        "meny",
        "riskbedomning",
        "sakerhetsblad",
        "schema",
        "beslut",
        "information",
    ]
)
FENCE = "+++"


def read_text(file: Path, modules: Collection[str], faults: Faults) -> list[CareText]:
    """Read one care text: a list of one, or of none after a fault in its form."""
    try:
        parts = file.read_text(encoding=UTF_8).split(f"{FENCE}\n", 2)
    except (OSError, UnicodeDecodeError):
        faults.add(file, 0, "unreadable", "The file cannot be read as UTF-8 text. Save it as UTF-8.")
        return []
    if len(parts) != 3 or parts[0].strip():
        faults.add(file, 1, "front-matter", f"Begin with front matter between two lines {FENCE}.")
        return []
    # A line break in place of the fence keeps the line numbers right.
    table = parse_table(file, parts[0] + "\n" + parts[1], faults)
    if table is None:
        return []
    body = parts[2].strip()
    text = CareText(
        id=table.text("id"),
        title=table.text("title"),
        genre=table.text("genre"),
        level=table.one_of("level", Level),
        module_ids=table.texts("modules", at_least=1),
        body=body,
        questions=tuple(_read_question(item, body) for item in table.tables("question")),
        family=table.text("family", "") or None,
    )
    table.unique("text id", text.id)
    table.refuse_unknown()
    _check(text, table, modules)
    return [text]


def _read_question(table: Table, body: str) -> Question:
    question = Question(table.text("question"), table.text("answer"), table.text("sentence"))
    table.refuse_unknown()
    for broken in question_faults(question, body):
        table.fault(broken.rule, broken.message)
    return question


def _check(text: CareText, table: Table, modules: Collection[str]) -> None:
    if text.genre not in GENRES:
        table.fault("genre", f"genre = {text.genre!r}: write one of {', '.join(sorted(GENRES))}.")
    for module_id in text.module_ids:
        if module_id not in modules:
            table.fault("unknown-module", f"{module_id!r} is in no framework. Correct its spelling.")
    for broken in text_faults(text):
        table.fault(broken.rule, broken.message)
