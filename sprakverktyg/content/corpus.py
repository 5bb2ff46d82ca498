"""The folders corpora/dialogues/, corpora/pairs/ and corpora/notes/ to domain values."""

import re
from collections.abc import Collection
from pathlib import Path

from sprakverktyg.content.texts import GENRES
from sprakverktyg.content.toml import Faults, Table, read_table
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.corpus import AlignedSentence, Dialogue, Line, Note, NoteFault, Pair, Reply

SETTINGS = frozenset(("boende", "anhorig", "telefon", "overlamning", "lakarsekreterare", "oenighet", "missforstand"))
FAULT_KINDS = frozenset(
    "genus bojning kongruens tempus ordfoljd preposition partikel pronomen saknat_ord extra_ord stavning sarskrivning "
    "ordval skiljetecken vardering gissning vagt forkortning namn".split()
)
NEGATIONS = re.compile(r"\b(?:inte|ej|aldrig|ingen|inget|inga|utan|varken|icke)\b", re.IGNORECASE)

NAMES = re.compile(r"(?<=[a-zåäö,] )[A-ZÅÄÖ][a-zåäöé]+\b")
"""Words with a capital letter inside a sentence."""


def read_dialogues(file: Path, modules: Collection[str], faults: Faults) -> list[Dialogue]:
    """Read the dialogues of one setting."""
    table = read_table(file, faults)
    if table is None:
        return []
    dialogues = [_read_dialogue(item, modules) for item in table.tables("dialogue")]
    table.refuse_unknown()
    return dialogues


def _read_dialogue(table: Table, modules: Collection[str]) -> Dialogue:
    lines = []
    for text in table.texts("lines", 6, 14):
        who, _, says = text.partition(": ")
        if not says:
            table.fault("line", f"{text!r}: write who speaks, a colon, and what is said.")
        lines.append(Line(who, says))
    dialogue = Dialogue(
        id=table.text("id"),
        title=table.text("title"),
        setting=table.text("setting"),
        module_id=table.text("module"),
        level=table.one_of("level", Level),
        scene=table.text("scene"),
        phrases=table.texts("phrases", 1, 6),
        lines=tuple(lines),
        replies=tuple(Reply(item.number("line") - 1, item.texts("wrong", 2, 3)) for item in table.tables("reply")),
    )
    table.unique("dialogue", dialogue.id)
    table.refuse_unknown()
    if dialogue.setting not in SETTINGS:
        table.fault("unknown-value", f"setting = {dialogue.setting!r}: write one of {', '.join(sorted(SETTINGS))}.")
    if dialogue.module_id not in modules:
        table.fault("unknown-module", f"{dialogue.module_id!r} is in no framework. Correct its spelling.")
    for phrase in dialogue.phrases:
        if not any(phrase.lower() in line.says.lower() for line in lines):
            table.fault("phrase", f"{dialogue.id}: the phrase {phrase!r} stands in no line.")
    if not 1 <= len(dialogue.replies) <= 3:
        table.fault("count", f"{dialogue.id}: {len(dialogue.replies)} replies to choose; write 1–3.")
    for reply in dialogue.replies:
        if not 0 < reply.line < len(lines):
            table.fault("reply", f"{dialogue.id}: there is no line {reply.line + 1} to choose a reply for.")
    return dialogue


def read_pair(file: Path, modules: Collection[str], faults: Faults) -> list[Pair]:
    """Read one pair: a list of one, or of none if the file cannot be read."""
    table = read_table(file, faults)
    if table is None:
        return []
    is_eval = table.flag("eval")
    pair = Pair(
        id=table.text("id"),
        title=table.text("title"),
        genre=table.text("genre"),
        module_ids=table.texts("modules", at_least=1),
        eval=is_eval,
        sentences=tuple(_read_sentence(item, second=is_eval) for item in table.tables("sentence")),
    )
    table.unique("pair", pair.id)
    table.refuse_unknown()
    if pair.genre not in GENRES:
        table.fault("genre", f"genre = {pair.genre!r}: write one of {', '.join(sorted(GENRES))}.")
    for module_id in pair.module_ids:
        if module_id not in modules:
            table.fault("unknown-module", f"{module_id!r} is in no framework. Correct its spelling.")
    if not 8 <= len(pair.sentences) <= 20:
        table.fault("count", f"{len(pair.sentences)} sentences; write 8–20.")
    return [pair]


def _read_sentence(table: Table, *, second: bool) -> AlignedSentence:
    sentence = AlignedSentence(
        original=table.text("original"),
        plain=table.text("plain"),
        plain2=table.text("plain2") if second else None,
        keep=tuple(tuple(form.strip() for form in item.split("|")) for item in table.texts("keep")),
    )
    table.refuse_unknown()
    versions = [sentence.plain] + ([sentence.plain2] if sentence.plain2 else [])
    for forms in sentence.keep:
        for text in (sentence.original, *versions):
            if not any(form.lower() in text.lower() for form in forms):
                table.fault("keep", f"{' | '.join(forms)} is lost in {text!r}.")
    for version in versions:
        for number in sorted(_numbers(sentence.original) - _numbers(version)):
            table.fault("number", f"The number {number} is lost in {version!r}.")
        for name in sorted(set(NAMES.findall(sentence.original))):
            if name.removesuffix("s").lower() not in version.lower():
                table.fault("name", f"The name {name} is lost in {version!r}.")
        kept = any(NEGATIONS.search(form) for forms in sentence.keep for form in forms)
        if NEGATIONS.search(sentence.original) and not NEGATIONS.search(version) and not kept:
            table.fault("negation", f"The negation is lost in {version!r}, and keep does not say how it is kept.")
    return sentence


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,:]\d+)*", text))


def read_notes(file: Path, tasks: Collection[str], faults: Faults) -> list[Note]:
    """Read a file of learners' notes."""
    table = read_table(file, faults)
    if table is None:
        return []
    notes = [_read_note(item, tasks) for item in table.tables("note")]
    table.refuse_unknown()
    return notes


def _read_note(table: Table, tasks: Collection[str]) -> Note:
    text = table.text("text")
    note = Note(
        id=table.text("id"),
        level=table.one_of("level", Level),
        task_id=table.text("task", "") or None,
        eval=table.flag("eval"),
        text=text,
        missing=table.texts("missing"),
        facts=table.texts("facts"),
        judgements=table.texts("judgements"),
        faults=tuple(filter(None, (_read_note_fault(item, text) for item in table.tables("fault")))),
    )
    table.unique("note", note.id)
    table.refuse_unknown()
    if note.task_id and note.task_id not in tasks:
        table.fault("unknown-task", f"{note.id}: there is no writing task {note.task_id!r}.")
    for span in (*note.facts, *note.judgements):
        if span not in text:
            table.fault("span", f"{note.id}: {span!r} does not stand in the text. Copy it exactly.")
    return note


def _read_note_fault(table: Table, text: str) -> NoteFault | None:
    span, kind = table.text("span"), table.text("kind")
    nth = table.number("nth", default=1)
    correction = table.text("correction", "")
    table.refuse_unknown()
    if kind not in FAULT_KINDS:
        table.fault("unknown-value", f"kind = {kind!r}: write one of {', '.join(sorted(FAULT_KINDS))}.")
    places = [match.start() for match in re.finditer(re.escape(span), text)] if span else []
    if not 1 <= nth <= len(places):
        table.fault("span", f"{span!r} (number {nth}) does not stand in the text. Copy it exactly.")
        return None
    return NoteFault(places[nth - 1], places[nth - 1] + len(span), kind, correction)
