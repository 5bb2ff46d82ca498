"""Identifiers in a text: numbers, ways to reach somebody, places, dates of birth and names.

Numbers are found by rules, names and the numbers that no rule has by a tagger that has learnt from notes.
"""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from sprakverktyg.domain.privacy import PersonalData, PersonalDataKind
from sprakverktyg.language.personal_data import contact, dates_of_birth, initials, numbers, places, spoken
from sprakverktyg.language.personal_data.entities import look

if TYPE_CHECKING:
    from spacy.language import Language

ORDER = (
    PersonalDataKind.PERSONNUMMER,
    PersonalDataKind.EMAIL,
    PersonalDataKind.PHONE,
    PersonalDataKind.ADDRESS,
    PersonalDataKind.DATE,
    PersonalDataKind.ROOM,
    PersonalDataKind.OTHER,
    PersonalDataKind.NAME,
)
"""The kinds that rules find, the surest first."""


LOOKING = 0.7
"""Of the time that a text takes, until the pipeline has looked at all of it."""


def find_personal_data(
    text: str, nlp: "Language | None" = None, told: Callable[[float, float], object] = lambda _done, _of: None
) -> tuple[PersonalData, ...]:
    """Return the identifiers in a text in order; none overlaps another. `told` hears how much of a long one is done."""
    from sprakverktyg.language.personal_data.learnt import find_learnt

    found, taken = find_by_rules(text)
    sight = look(text, nlp, lambda done, of: told(done, of / LOOKING))
    for start, end, kind in find_learnt(text, sight, taken):
        found.append(PersonalData(start, end, kind, text[start:end]))
    return tuple(sorted(found, key=lambda item: item.start))


def find_by_rules(text: str) -> tuple[list[PersonalData], bytearray]:
    """Return what rules find, the surest first, and for each letter whether it is part of that."""
    taken = bytearray(len(text))
    found = []
    for start, end, kind in sorted(_by_rules(text), key=_rank):
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            found.append(PersonalData(start, end, kind, text[start:end]))
    return found, taken


def _rank(candidate: tuple[int, int, PersonalDataKind]) -> tuple[int, int, int]:
    start, end, kind = candidate
    return ORDER.index(kind), start - end, start


def _by_rules(text: str) -> Iterator[tuple[int, int, PersonalDataKind]]:
    families = (
        (PersonalDataKind.PERSONNUMMER, numbers.personnummer(text)),
        (PersonalDataKind.OTHER, numbers.other_numbers(text)),
        (PersonalDataKind.OTHER, spoken.codes(text)),
        (PersonalDataKind.EMAIL, contact.emails(text)),
        (PersonalDataKind.PHONE, contact.phones(text)),
        (PersonalDataKind.PHONE, spoken.phones(text)),
        (PersonalDataKind.ADDRESS, places.addresses(text)),
        (PersonalDataKind.ROOM, places.rooms(text)),
        (PersonalDataKind.DATE, dates_of_birth.dates_of_birth(text)),
        (PersonalDataKind.NAME, initials.initials(text)),
    )
    return chain.from_iterable(((start, end, kind) for start, end in spans) for kind, spans in families)
