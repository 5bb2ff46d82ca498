"""The folder yrkeskrav/reflection/ to questions to think about."""

from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import Faults, read_table
from sprakverktyg.domain.reflection import ReflectionQuestion


def read_reflection(file: Path, modules: Collection[str], faults: Faults) -> list[ReflectionQuestion]:
    """Read the questions of one Yrkeskrav."""
    table = read_table(file, faults)
    if table is None:
        return []
    questions = []
    for item in table.tables("question"):
        question = ReflectionQuestion(
            id=item.text("id"),
            module_id=item.text("module"),
            question=item.text("asks"),
            words=item.texts("words", 2, 4),
        )
        item.unique("reflection question", question.id)
        item.refuse_unknown()
        if question.module_id not in modules:
            item.fault("unknown-module", f"{question.module_id!r} is in no framework. Correct its spelling.")
        if not question.question.endswith("?"):
            item.fault("question", f"{question.id}: asks must be a question and end with a question mark.")
        questions.append(question)
    table.refuse_unknown()
    return questions
