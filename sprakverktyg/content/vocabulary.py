"""The folder corpora/vocabulary/ to words."""

import re
from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.vocabulary import Pos, Word
from sprakverktyg.domain.wordforms import find_form

FORM_COUNTS = {Pos.NOUN: (4,), Pos.VERB: (5,), Pos.ADJ: (5,), Pos.ADV: (1, 3), Pos.PHRASE: (1,)}
LONGEST_EXPLANATION = 15
LONGEST_EXAMPLE = {"example_a2": 14, "example_b1": 24}
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
    _check_forms(word, table)
    _check_sentences(word, table)
    return word


def _check_forms(word: Word, table: Table) -> None:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", word.id):
        table.fault("id", f"id = {word.id!r}: use a–z, 0–9 and hyphens only.")
    if word.pos is Pos.NOUN and word.gender not in ("en", "ett"):
        table.fault("gender", f'{word.lemma}: a noun needs gender = "en" or "ett".')
    if word.pos is not Pos.NOUN and word.gender:
        table.fault("gender", f"{word.lemma}: only nouns have a gender. Remove it.")
    if len(word.forms) not in FORM_COUNTS[word.pos]:
        asked = " or ".join(map(str, FORM_COUNTS[word.pos]))
        table.fault("forms", f"{word.lemma}: {len(word.forms)} forms; a {word.pos} has {asked}.")
    if word.lemma not in (word.forms[:1] if word.pos is not Pos.NOUN else word.forms):
        table.fault("forms", f"{word.lemma}: the lemma must be the first of the forms.")


def _check_sentences(word: Word, table: Table) -> None:
    if (length := len(word.explanation.split())) > LONGEST_EXPLANATION:
        table.fault("explanation", f"{word.lemma}: {length} words; use at most {LONGEST_EXPLANATION}.")
    if find_form(word, word.explanation):
        table.fault("explanation", f"{word.lemma}: the explanation contains the word itself. Say it otherwise.")
    for name, longest in LONGEST_EXAMPLE.items():
        example = getattr(word, name)
        if example and not find_form(word, example):
            table.fault("example", f"{word.lemma}: {name} does not contain the word in any of its forms.")
        if (length := len(example.split())) > longest:
            table.fault("example", f"{word.lemma}: {name} has {length} words; use at most {longest}.")
