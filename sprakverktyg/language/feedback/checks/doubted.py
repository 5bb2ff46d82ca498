"""Words that the detector doubts and no rule explains: the remark says so, and what is worth a look."""

from collections.abc import Iterator

from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.feedback import Category
from sprakverktyg.language.feedback.draft import Check, Draft, Hit, span

SURE = 0.65
"""Doubt from which a word is pointed at."""

HINTS = {
    "VERB": "Läs den här meningen högt. Något skaver vid verbet.",
    "AUX": "Läs den här meningen högt. Något skaver vid verbet.",
    "NOUN": "Läs den här meningen högt. Något skaver. Titta på ordets slut och på orden före.",
    "ADJ": "Läs den här meningen högt. Något skaver. Titta på ordets slut.",
    "DET": "Läs den här meningen högt. Något skaver. Är det rätt litet ord före substantivet?",
    "ADP": "Läs den här meningen högt. Något skaver. Är det rätt preposition?",
    "PRON": "Läs den här meningen högt. Något skaver vid ordet som står för en person eller sak.",
}
"""What to look at, by word class: it narrows the search and claims no more than the detector knows."""


def doubted(draft: Draft) -> Iterator[Hit]:
    for token, doubt in zip(draft.doc, draft.doubts, strict=True):
        if doubt >= SURE and not token.is_space:
            yield Hit(*span(token), message=HINTS.get(token.pos_, ""))


DOUBTED = Check(
    "sounds_wrong",
    Category.GRAMMAR,
    doubted,
    "Läs den här meningen högt. Något skaver.",
    "Läs långsamt, ett ord i taget. Ändra det som låter fel.",
    Level.B1,
    certainty=0.88,
)
