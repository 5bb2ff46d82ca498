"""The files corpora/plain_words/*.toml to the plain-language lexicon."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.plain_words import AGREES, GAP, OR, Condition, Place, PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode

LONGEST_REASON = 25
"""Words. A reason is read in passing."""

LONGEST_SENTENCE = 25
"""Words of an example: it shows one thing."""

MODES = frozenset({Mode.TICKED, Mode.OFFERED, Mode.EXPLAINED, Mode.SETTING})

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\*?|…")
_GROUP = re.compile(r"<([^\W\d_]+)>")
_SENTENCE = re.compile(r"[^\n]*[.!?:]")
_FORMS = frozenset(
    "singular plural definite indefinite genitive infinitive present past supine imperative active passive".split()
)


def read_plain_words(files: Iterable[Path], faults: Faults) -> tuple[PlainWord, ...]:
    """Read the entries of all files, in order; a group of words may be used in every file."""
    tables = [table for file in files if (table := read_table(file, faults))]
    groups: dict[str, frozenset[str]] = {}
    for table in tables:
        for group in table.tables("group"):
            _read_group(group, groups)
    words = [_read_word(entry, groups) for table in tables for entry in table.tables("entry")]
    for table in tables:
        table.refuse_unknown()
    return tuple(words)


def _read_group(table: Table, groups: dict[str, frozenset[str]]) -> None:
    name = table.text("name")
    table.unique("group", name)
    groups[name] = frozenset(table.texts("words", at_least=1))
    table.refuse_unknown()


def _read_word(table: Table, groups: Mapping[str, frozenset[str]]) -> PlainWord:
    word = PlainWord(
        hard=table.text("hard"),
        easy=table.text("easy"),
        word_class=table.one_of("pos", WordClass),
        mode=table.one_of("mode", Mode),
        reason=table.text("reason"),
        when=tuple(_condition(text, table, groups) for text in table.texts("when")),
        unless=tuple(_condition(text, table, groups) for text in table.texts("unless")),
        compound=table.flag("compound"),
        first=table.flag("first"),
        once=table.flag("once"),
        example=table.text("example"),
        gives=table.text("gives", ""),
        never=table.texts("not"),
    )
    table.refuse_unknown()
    table.unique("entry", f"{word.hard} {word.word_class} → {word.easy}")
    _check(word, table)
    return word


def _condition(text: str, table: Table, groups: Mapping[str, frozenset[str]]) -> Condition:
    words = text.split()
    if words.count("_") == 1:
        here = words.index("_")
        before, after = words[:here], words[here + 1 :]
        if before or after:
            return Condition(Place.NEAR, _alternatives(before, table, groups), _alternatives(after, table, groups))
    elif words == [Place.FIRST]:
        return Condition(Place.FIRST)
    elif len(words) == 2 and words[0] in ("object", "subject", "head", "sentence", "form"):
        if words[0] == Place.FORM and not _FORMS.issuperset(words[1].split(OR)):
            table.fault("condition", f"{text!r}: a form is one of {', '.join(sorted(_FORMS))}.")
        return Condition(Place(words[0]), after=_alternatives(words[1:], table, groups))
    table.fault(
        "condition",
        f'{text!r}: write "x _" or "_ x" (x beside the word), "object x", "subject x", "head x", "sentence x", '
        '"form x" or "first".',
    )
    return Condition(Place.FIRST)


def _alternatives(
    words: Iterable[str], table: Table, groups: Mapping[str, frozenset[str]]
) -> tuple[frozenset[str], ...]:
    return tuple(frozenset().union(*(_members(word, table, groups) for word in text.split(OR))) for text in words)


def _members(word: str, table: Table, groups: Mapping[str, frozenset[str]]) -> frozenset[str]:
    named = _GROUP.fullmatch(word)
    if named and named[1] not in groups:
        table.fault("group", f"No group is called {named[1]!r}. Write it as a [[group]] or correct its name.")
    return groups.get(named[1], frozenset()) if named else frozenset({word})


def _check(word: PlainWord, table: Table) -> None:
    if word.mode not in MODES:
        table.fault("mode", f"Write one of {', '.join(sorted(MODES))}.")
    if word.word_class not in (WordClass.ABBR, WordClass.SYM) and word.mode in (Mode.TICKED, Mode.OFFERED):
        _check_words(word, table)
    if word.hard == word.easy:
        table.fault("same", f"{word.hard!r} is both the hard and the easy word. Remove it.")
    if word.reason and (word.reason[-1] != "." or len(word.reason.split()) > LONGEST_REASON):
        table.fault("reason", f"Write the reason in at most {LONGEST_REASON} words, with a full stop.")
    for sentence in (word.example, word.gives, *word.never):
        if sentence and (not _SENTENCE.fullmatch(sentence) or len(sentence.split()) > LONGEST_SENTENCE):
            table.fault("sentence", f"{sentence!r}: write at most {LONGEST_SENTENCE} words, with a full stop.")
    changes = word.mode in (Mode.TICKED, Mode.OFFERED)
    if changes != bool(word.gives):
        table.fault("gives", "Write what the example becomes." if changes else "Nothing is replaced: remove gives.")
    if changes and word.example == word.gives:
        table.fault("gives", "The example and what it gives are the same. Write what it becomes.")
    if (word.when or word.unless) and not word.never:
        table.fault("not", 'Write a sentence where the conditions stop the proposal: not = ["…"].')


def _check_words(word: PlainWord, table: Table) -> None:
    for form in (*word.hard.replace(OR, " ").split(), *word.easy_words):
        if not _WORD.fullmatch(form) or form != form.lower():
            table.fault("form", f"{form!r}: write words in lower case.")
    if AGREES in word.hard or any(variant.count(GAP) != word.easy.count(GAP) for variant in word.hard.split(OR)):
        table.fault("form", f"{word.hard!r}: no {AGREES} here, and as many {GAP} as in {word.easy!r}.")
