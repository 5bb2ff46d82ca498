"""The sentences of a text as a reader sees them, without a pipeline. Offsets are half open."""

import re

_END = re.compile(r"\n+|(?<=[.!?…])[”\"»)]*\s+(?=[”\"«(–]?[A-ZÅÄÖÉ0-9])")
_ABBREVIATED = re.compile(r"(?:^|\s)(?:kl|ca|t\.ex|bl\.a|dvs|osv|nr|tel|st|dr|[A-ZÅÄÖ])\.$")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence or line begins and ends, without the white space around it."""
    cuts, start = [], 0
    for gap in _END.finditer(text):
        if "\n" not in gap[0] and _ABBREVIATED.search(text[start : gap.start()]):
            continue
        cuts.append((start, gap.start() + len(gap[0].rstrip())))
        start = gap.end()
    cuts.append((start, len(text)))
    trimmed = (_trimmed(text, *cut) for cut in cuts)
    return tuple((start, end) for start, end in trimmed if start < end)


def sentence_at(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the stretch of whole sentences around a place, or None for a place that holds no letter."""
    touched = [cut for cut in sentences(text) if cut[0] < end and start < cut[1]]
    return (touched[0][0], touched[-1][1]) if touched else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())
