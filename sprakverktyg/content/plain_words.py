"""The file corpora/plain_words.toml to the plain-language lexicon."""

import re
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.text import PlainWord

LONGEST_REASON = 25
"""Words. A reason is read in passing."""

_FORM = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)*")
_UNLESS = re.compile(r"(?:[^\s_]+ )+_|_(?: [^\s_]+)+")


def load_plain_words(path: Path) -> tuple[PlainWord, ...]:
    """Read the plain-language lexicon.

    Raises: BrokenContent with every fault found.
    """
    faults = Faults()
    table = read_table(path, faults)
    words: list[PlainWord] = []
    if table is not None:
        words = [_read_word(entry) for entry in table.tables("word")]
        table.refuse_unknown()
    if table is not None and not words:
        table.fault("missing", "Write at least one [[word]].")
    faults.refuse_duplicates()
    faults.stop()
    return tuple(words)


def _read_word(table: Table) -> PlainWord:
    word = PlainWord(
        hard=table.texts("hard", at_least=1),
        plain=table.texts("plain", at_least=1),
        reason=table.text("reason"),
        unless=table.texts("unless"),
    )
    table.refuse_unknown()
    for form in word.hard:
        table.unique("hard form", form)
    _check(word, table)
    return word


def _check(word: PlainWord, table: Table) -> None:
    if len(word.hard) != len(word.plain):
        table.fault("forms", f"{len(word.hard)} hard forms but {len(word.plain)} plain: write one for each.")
    for form in (*word.hard, *word.plain):
        if not _FORM.fullmatch(form) or form != form.lower():
            table.fault("form", f"{form!r}: write words in lower case with single spaces between.")
    for hard, plain in zip(word.hard, word.plain, strict=False):
        if hard == plain:
            table.fault("same", f"{hard!r} is both the hard and the plain form. Remove it.")
    for neighbour in word.unless:
        if not _UNLESS.fullmatch(neighbour):
            table.fault("unless", f'{neighbour!r}: write "x _" (x before the word) or "_ x" (x after it).')
    if word.reason and (word.reason[-1] != "." or len(word.reason.split()) > LONGEST_REASON):
        table.fault("reason", f"Write the reason in at most {LONGEST_REASON} words, with a full stop.")
