"""The folder yrkeskrav/introduction/ to observable tasks."""

from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.introduction import ObservableTask, When


def read_introduction(
    file: Path, modules: Collection[str], lemmas: Collection[str], faults: Faults
) -> list[ObservableTask]:
    """Read the observable tasks of one Yrkeskrav."""
    table = read_table(file, faults)
    if table is None:
        return []
    tasks = [_read_task(item, modules, lemmas) for item in table.tables("task")]
    table.refuse_unknown()
    return tasks


def _read_task(table: Table, modules: Collection[str], lemmas: Collection[str]) -> ObservableTask:
    task = ObservableTask(
        id=table.text("id"),
        module_id=table.text("module"),
        when=table.one_of("when", When),
        shows=table.text("shows"),
        look_for=table.texts("look_for", 1, 3),
        listen_for=table.texts("listen_for", 1, 3),
        words=table.texts("words", 3, 6),
    )
    table.unique("observable task", task.id)
    table.refuse_unknown()
    if task.module_id not in modules:
        table.fault("unknown-module", f"{task.module_id!r} is in no framework. Correct its spelling.")
    for word in task.words:
        if word not in lemmas:
            table.fault("unknown-word", f"{task.id}: {word!r} is not in the vocabulary. Choose a word that is.")
    return task
