"""The folder corpora/vocabulary/ to words."""

import re
from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.content_rules import word_faults
from sprakverktyg.domain.vocabulary import Pos, Word

NO_FORM = "-"


def read_vocabulary(file: Path, modules: Collection[str], faults: Faults) -> list[Word]:
    """Read the words of one module."""
    table = read_table(file, faults)
    if table is None:
        return []
    module_id = table.text("module")
    if module_id and module_id not in modules:
        table.fault("unknown-module", f"module = {module_id!r} is in no framework. Correct its spelling.")
    words = [_read_word(item, module_id) for item in table.tables("word")]
    table.refuse_unknown()
    return words


def _read_word(table: Table, module_id: str) -> Word:
    word = Word(
        id=table.text("id"),
        module_id=module_id,
        lemma=table.text("lemma"),
        pos=table.one_of("pos", Pos),
        gender=table.text("gender", "") or None,
        forms=tuple(None if form == NO_FORM else form for form in table.texts("forms", at_least=1)),
        level=table.one_of("level", Level),
        core=table.flag("core"),
        term=table.flag("term"),
        explanation=table.text("explanation"),
        example_a2=table.text("example_a2"),
        example_b1=table.text("example_b1"),
        collocations=table.texts("collocations"),
        confusions=table.texts("confusions"),
        related=table.texts("related"),
        everyday=table.text("everyday", "") or None,
    )
    table.unique("word id", word.id)
    table.unique("word", f"{word.lemma} ({word.pos})")
    table.refuse_unknown()
    _check(word, table)
    return word


def _check(word: Word, table: Table) -> None:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word.id):
        table.fault("id", f"id = {word.id!r}: use a–z, 0–9 and hyphens only.")
    for broken in word_faults(word):
        table.fault(broken.rule, broken.message)
