"""What is somebody else's words: inside quotation marks, or told with *sa att*."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sprakverktyg.language.feedback.draft import Draft

SAYS = re.compile(
    r"\b(?:s[äa]ger|sa(?:de)?|sagt|berätta(?:r|de|t)|uppg(?:er|av|ett)|tyck(?:er|te)|känner (?:sig|att)|"
    r"kände (?:sig|att)|beskriv\w+|"
    r"undra(?:r|de)|fråga(?:r|de|t)|uppleve\w*|upplevde|mena(?:r|de)|skrev|skriver|enligt|trodde|svara(?:r|de))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[”\"“«][^”\"“«»\n]*[”\"“»]|(?<=[:]\s)–[^\n]*")


def is_reported(draft: "Draft", start: int) -> bool:
    """Return whether what begins at a character is quoted or stands after a verb of saying in its sentence."""
    text = draft.text
    if any(match.start() <= start < match.end() for match in _QUOTED.finditer(text)):
        return True
    begin = max(text.rfind(mark, 0, start) for mark in (". ", "! ", "? ", "\n", ".”")) + 1
    return bool(SAYS.search(text, begin, start))
