"""The folder corpora/writing/ to writing tasks."""

from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.content_rules import task_faults
from sprakverktyg.domain.writing import Avoid, Fact, FaultyAnswer, WritingTask

GENRES = frozenset(
    ("journal", "avvikelse", "sbar", "genomforandeplan", "rapport", "meddelande", "telefonnot", "citat", "fraga")
)
MODEL_LEVELS = (Level.A2, Level.B1, Level.B2)
FAULTY_ANSWERS = 3


def read_writing(file: Path, modules: Collection[str], faults: Faults) -> list[WritingTask]:
    """Read the writing tasks of one genre."""
    table = read_table(file, faults)
    if table is None:
        return []
    tasks = [_read_task(item, modules) for item in table.tables("task")]
    table.refuse_unknown()
    return tasks


def _read_task(table: Table, modules: Collection[str]) -> WritingTask:
    models = table.table("model")
    task = WritingTask(
        id=table.text("id"),
        title=table.text("title"),
        genre=table.text("genre"),
        module_id=table.text("module"),
        level=table.one_of("level", Level),
        situation=table.text("situation"),
        facts=tuple(
            Fact(item.text("name"), item.text("question"), item.texts("any", at_least=1))
            for item in table.tables("fact")
        ),
        avoid=tuple(Avoid(item.text("why"), item.texts("any", at_least=1)) for item in table.tables("avoid")),
        models={level: models.text(level) for level in MODEL_LEVELS},
        faulty=tuple(
            FaultyAnswer(item.text("text"), item.text("wrong"), item.texts("missing"))
            for item in table.tables("faulty")
        ),
    )
    table.unique("writing task", task.id)
    table.refuse_unknown()
    _check(task, table, modules)
    return task


def _check(task: WritingTask, table: Table, modules: Collection[str]) -> None:
    if task.genre not in GENRES:
        table.fault("genre", f"genre = {task.genre!r}: write one of {', '.join(sorted(GENRES))}.")
    if task.module_id not in modules:
        table.fault("unknown-module", f"{task.module_id!r} is in no framework. Correct its spelling.")
    if len(task.faulty) != FAULTY_ANSWERS:
        table.fault("count", f"{task.id}: {len(task.faulty)} faulty answers; write {FAULTY_ANSWERS}.")
    for broken in task_faults(task):
        table.fault(broken.rule, broken.message)
