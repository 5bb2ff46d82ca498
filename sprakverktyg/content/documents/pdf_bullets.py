"""Bullets in a PDF that are no letters with a name: shapes that are drawn, and signs of fonts of signs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sprakverktyg.content.documents.pdf_tables import TextPiece

BULLET = "•"

MOST_SHAPES = 500
"""On a page; what has more is a drawing."""

SQUARE = 0.7
"""The shorter side of a bullet, of the longer; lines and frames are longer than that."""

LARGEST, SMALLEST = 1.2, 0.1
"""The side of a bullet, of the size of its text."""

FARTHEST = 3.0
"""Between a bullet and its text, of the size."""

NEAREST = 0.9
"""Between the left of a sign and its text, of the size: letters stand closer."""

_POINTS = frozenset((b"m", b"l", b"c", b"v", b"y"))
_PAINTS = frozenset((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"S", b"s"))
_SIGN_FONTS = ("symbol", "wingding", "webding", "dingbat")
_UNNAMED = "\ufffd"


@dataclass(slots=True)
class Shapes:
    """The small shapes that a page draws, as left, foot, right and top, in points."""

    found: list[tuple[float, float, float, float]] = field(default_factory=list)
    _path: list[list[tuple[float, float]]] = field(default_factory=list)

    def see(self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float], _text_matrix: object) -> None:
        """Take a drawing instruction of the page."""
        if operator in _POINTS or operator == b"re":
            numbers = [float(number) for number in operands if isinstance(number, int | float)]
            if operator == b"re" and len(numbers) == 4:
                x, y, width, height = numbers
                self._path.append([(x, y), (x + width, y + height)])
            else:
                if operator == b"m" or not self._path:
                    self._path.append([])
                self._path[-1] += zip(numbers[::2], numbers[1::2], strict=False)
        elif operator in _PAINTS or operator == b"n":
            if operator != b"n" and len(self.found) < MOST_SHAPES:
                self.found += (_box(points, matrix) for points in self._path)
            self._path.clear()

    def beside(self, piece: TextPiece) -> bool:
        """Return whether a bullet stands to the left of some letters, on their line."""
        return len(self.found) < MOST_SHAPES and any(_is_bullet(box, piece) for box in self.found)


def is_sign(text: str, font: str) -> bool:
    """Return whether a letter alone may be a bullet: of a font of signs, without a name, or the ring that Word sets."""
    letter = text.strip()
    if len(letter) != 1:
        return False
    font = font.lower()
    is_private = letter == _UNNAMED or "\ue000" <= letter <= "\uf8ff"
    return is_private or any(name in font for name in _SIGN_FONTS) or (letter == "o" and "courier" in font)


def stands_alone(sign: TextPiece, following: TextPiece) -> bool:
    """Return whether a sign that begins a line is a bullet: what is drawn next stands a little to its right."""
    gap = following.left - sign.left
    return NEAREST * sign.size < gap and abs(following.height - sign.height) < sign.size / 2


def named(text: str) -> str:
    """Return a text without the letters that the PDF does not name."""
    return text.replace(_UNNAMED, "")


def _box(points: Sequence[tuple[float, float]], matrix: Sequence[float]) -> tuple[float, float, float, float]:
    across = [matrix[0] * x + matrix[2] * y + matrix[4] for x, y in points]
    up = [matrix[1] * x + matrix[3] * y + matrix[5] for x, y in points]
    return min(across), min(up), max(across), max(up)


def _is_bullet(box: tuple[float, float, float, float], piece: TextPiece) -> bool:
    left, foot, right, top = box
    shorter, longer = sorted((right - left, top - foot))
    return (
        SMALLEST * piece.size <= longer <= LARGEST * piece.size
        and shorter >= SQUARE * longer
        and -1 <= piece.left - right <= FARTHEST * piece.size
        and piece.height - SMALLEST * piece.size <= (foot + top) / 2 <= piece.height + piece.size
    )
