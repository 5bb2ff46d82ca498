"""The command that proposes plainer text."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from sprakverktyg.cli.commands import Commands
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.content.documents import TEXT_TYPES, read_document
from sprakverktyg.content.documents.export import to_docx
from sprakverktyg.content.documents.txt import decode
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.readability import readability_record
from sprakverktyg.domain.simplification import DocumentSettings, Mode, Simplification
from sprakverktyg.domain.text import Block, BlockKind, text_of
from sprakverktyg.language.analysis import Analyser

LEVELS = (Level.A2, Level.B1, Level.B2)


def register(commands: Commands) -> None:
    simplify = commands.add_parser("simplify", help="proposals for plainer text")
    simplify.add_argument(
        "file", nargs="?", type=Path, metavar="FILE", help=".txt .md .docx .odt .pdf; else what is piped in"
    )
    simplify.add_argument("--format", choices=("json", "text", "docx"), default="json")
    simplify.add_argument("--level", type=Level, choices=LEVELS, default=Level.B1, help="whom the text is for")
    simplify.add_argument("--du", action="store_true", help="the one who reads is the one who does it")
    simplify.add_argument("--lines", action="store_true", help="every line is a document, and gives a line of JSON")
    simplify.set_defaults(run=_simplify)


def _simplify(options: argparse.Namespace) -> int:
    from sprakverktyg.language.simplify.shipped import make_simplifier

    text, kinds = _read(options.file)
    content = content_in_use()
    simplifier = make_simplifier(content.plain_words, content.explanations)
    settings = DocumentSettings(reader_is_du=options.du, level=options.level)
    analyser = Analyser(content.plain_words, content.known_terms)
    if options.lines:
        for line in text.splitlines():
            print(json.dumps(_record(simplifier(line, settings), analyser), ensure_ascii=False), flush=True)
        return 0
    result = simplifier(text, settings, kinds=kinds, progress=_progress)
    if options.format == "json":
        print(json.dumps(_record(result, analyser), ensure_ascii=False))
    elif options.format == "text":
        print(result.simplified)
    else:
        sys.stdout.buffer.write(_docx(result))
    return 0


def _read(file: Path | None) -> tuple[str, Sequence[BlockKind] | None]:
    """Return the text, and what each line is where the format says it."""
    data = file.read_bytes() if file else sys.stdin.buffer.read()
    if file is None or file.suffix.lower() in TEXT_TYPES:
        return decode(data), None
    blocks = read_document(file.name, data)
    return text_of(blocks), [block.kind for block in blocks]


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} / {total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def _docx(result: Simplification) -> bytes:
    from sprakverktyg.language.simplify.surroundings import kinds_of_lines, without_marker

    lines = result.simplified.split("\n")
    blocks = [
        Block(kind, without_marker(line)) for line, kind in zip(lines, kinds_of_lines(result.simplified), strict=True)
    ]
    return to_docx("", blocks)


def _record(result: Simplification, analyser: Analyser) -> dict[str, object]:
    return {
        "original": result.original,
        "simplified": result.simplified,
        "edits": [
            {
                "start": edit.start,
                "end": edit.end,
                "before": edit.before,
                "after": edit.after,
                "rule": edit.rule,
                "reason": edit.reason,
                "mode": edit.mode.value,
                "accepted": edit.mode is Mode.TICKED,
            }
            for edit in result.edits
        ],
        "questions": [
            {
                "start": item.start,
                "end": item.end,
                "rule": item.rule,
                "question": item.question,
                "choices": list(item.choices),
            }
            for item in result.questions
        ],
        "refused": [
            {
                "rule": refusal.proposal.rule,
                "before": refusal.proposal.before,
                "after": refusal.proposal.after,
                "invariant": refusal.violation.invariant.value,
            }
            for refusal in result.refused
        ],
        "explanations": [
            {"start": item.start, "end": item.end, "term": item.before, "text": item.reason}
            for item in result.explanations
        ],
        "readability": {
            "before": readability_record(analyser.readability(result.original)),
            "after": readability_record(analyser.readability(result.simplified)),
        },
    }
