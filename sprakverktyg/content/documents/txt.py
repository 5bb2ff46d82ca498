"""Plain text and Markdown to blocks."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import replace

from sprakverktyg.content.documents.lines import Markers, clean, is_marker, join
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.text import Block, BlockKind

CONTROL_SHARE = 0.01
FEW_CONTROLS = 3
"""Text has hardly any control characters; binary files have many."""

WRAPPED_AT_MOST = 100
WRAPPED_AT_LEAST = 50
"""Files whose longest line is in this range (mail, old programs) are wrapped; longer lines are paragraphs."""

FULL_LINE = 0.75
"""A line shorter than this share of the longest ends its paragraph."""

LONGEST_HEADING = 60
"""Characters of a line without an end that stands over a text."""

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*$")
_RULE = re.compile(r"[-:\s]*$")
_NOTHING = re.compile(r"[-–—=_*•·.\s]*$")
_UNDERLINE = re.compile(r"=+$|-{3,}$")
_QUOTED = re.compile(r"(?:>\s?)+")
_TASK = re.compile(r"\[[ xX]?\]\s+")
_MARKED = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3}|`)(?=\S)(.{1,300}?)(?<=\S)\1(?![\w*_])")
_LINK = re.compile(r"!?\[(?=\S)([^\]\[]{1,300})\]\(<?([^)\s>]{0,500})>?[^)]{0,300}\)")
_KEY = re.compile(r"[\w-]+:|\s|- |$")
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(data: bytes) -> tuple[Block, ...]:
    """Read plain text or Markdown.

    Raises: InvalidInput – `not_text` if the bytes are no text.
    """
    lines = _without_keys(decode(data).splitlines())
    blocks: list[Block] = []
    markers = Markers()
    longest = max(map(len, lines), default=0)
    wrapped = WRAPPED_AT_LEAST <= longest <= WRAPPED_AT_MOST
    open_line = ""  # the line that the next one may go on from
    alone: set[int] = set()  # the blocks whose line surely is a paragraph of its own
    rows = _rows(lines)
    for number, line in enumerate(lines):
        if number in rows:
            blocks += rows[number]
            open_line = ""
            continue
        block = _block(line, markers)
        if block is None:
            if open_line and _UNDERLINE.match(line.strip()) and _is_title(blocks[-1]):
                blocks[-1] = replace(blocks[-1], kind=BlockKind.HEADING, level=1 if "=" in line else 2)
            open_line = ""
            continue
        if open_line and block.kind is BlockKind.PARAGRAPH and _goes_on(open_line, block.text, longest, wrapped):
            blocks[-1] = Block(blocks[-1].kind, join(blocks[-1].text, block.text))
        else:
            alone |= {len(blocks)} if not wrapped or _is_alone(lines, number) else set()
            blocks.append(block)
        open_line = "" if block.kind is BlockKind.HEADING else line.rstrip()
    for number in sorted(alone - {len(blocks) - 1}, reverse=True):
        if _stands_over(blocks[number], blocks[number + 1], is_first=number == 0):
            blocks[number] = replace(blocks[number], kind=BlockKind.HEADING, level=2 if number else 1)
    return tuple(blocks)


def decode(data: bytes) -> str:
    """Decode text saved by today's and yesterday's programs: UTF-8, UTF-16 with a mark, else Windows-1252."""
    try:
        if data.startswith(_UTF_16):
            text = data.decode("utf-16")
        else:
            try:
                text = data.decode("utf-8-sig")
            except UnicodeDecodeError:
                text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise InvalidInput("not_text") from error
    control = sum(char < " " and char not in "\t\n\r\f\v" for char in text)
    if "\0" in text or control > max(FEW_CONTROLS, CONTROL_SHARE * len(text)):
        raise InvalidInput("not_text")
    return text


def _block(line: str, markers: Markers) -> Block | None:
    text = _without_marks(clean(line))
    if _NOTHING.match(text):
        return None
    if heading := _HEADING.match(text):
        return Block(BlockKind.HEADING, heading[2], len(heading[1])) if heading[2] else None
    item, text = markers.split(text)
    if item is None:
        return Block(BlockKind.PARAGRAPH, text)
    return Block(BlockKind.ITEM, _TASK.sub("", text, count=1), item) if text else None


def _without_keys(lines: list[str]) -> list[str]:
    """Return the lines without what stands between two rules before the text: a title, a day, an author."""
    if not lines or lines[0].strip() != "---":
        return lines
    end = next((number for number, line in enumerate(lines[1:], 1) if line.strip() == "---"), 0)
    return lines[end + 1 :] if end > 1 and all(map(_KEY.match, lines[1:end])) else lines


def _without_marks(text: str) -> str:
    """Return a line without what Markdown sets around bold words, links and quoted lines; an address is kept."""
    text = _QUOTED.sub("", text, count=1) if text.startswith(">") else text
    text = _LINK.sub(
        lambda link: link[1] if link[2] in ("", link[1]) or link[2][0] == "#" else f"{link[1]} ({link[2]})", text
    )
    return _MARKED.sub(r"\2", _MARKED.sub(r"\2", text))


def _rows(lines: Sequence[str]) -> dict[int, list[Block]]:
    """Return the cells of the lines that are rows of a table: Markdown's, or what is pasted with tabs between."""
    found: dict[int, list[Block]] = {}
    row = 0
    for number, line in enumerate(lines):
        cells = _cells(line)
        if not cells or (row == 0 and (number + 1 == len(lines) or not _cells(lines[number + 1]))):
            row = 0
            continue
        found[number] = []
        if not all(map(_RULE.match, cells)):
            row += 1
            texts = enumerate(map(clean, cells), 1)
            found[number] = [Block(BlockKind.CELL, text, column, row) for column, text in texts if text]
    return found


def _cells(line: str) -> list[str]:
    line = line.strip()
    if line.startswith("|") and line.endswith("|") and len(line) > 1:
        return line[1:-1].split("|")
    cells = line.split("\t")
    return [] if len(cells) == 1 or is_marker(cells[0]) else cells


def _is_alone(lines: Sequence[str], number: int) -> bool:
    around = (*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2])
    return not any(map(str.strip, around))


def _stands_over(block: Block, after: Block, *, is_first: bool) -> bool:
    """Return whether a short line without an end is the heading of the text or the list that comes after it.

    Over another heading only the first line of all is one.
    """
    over_text = after.kind is BlockKind.PARAGRAPH and after.text[0].isupper() and after.text[-1] in ".!?:"
    over_more = after.kind is BlockKind.ITEM or (is_first and after.kind is BlockKind.HEADING)
    return _is_title(block) and (over_text or over_more)


def _is_title(block: Block) -> bool:
    text = block.text
    is_line = block.kind is BlockKind.PARAGRAPH and text[0].isupper() and text[-1].isalnum()
    return is_line and len(text) <= LONGEST_HEADING


def _goes_on(before: str, line: str, longest: int, wrapped: bool) -> bool:
    return wrapped and len(before) >= FULL_LINE * longest and (line[0].islower() or before[-1] not in ".!?:")
