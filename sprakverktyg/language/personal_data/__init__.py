"""Identifiers in a text: numbers, ways to reach somebody, places, dates of birth and names.

Rules and lists find them without a trained pipeline; its person names are a support where there is one.
"""

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from sprakverktyg.domain.privacy import PersonalData, PersonalDataKind
from sprakverktyg.language.personal_data import contact, dates_of_birth, names, numbers, places
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


def find_personal_data(text: str, nlp: "Language | None" = None) -> tuple[PersonalData, ...]:
    """Return the identifiers in a text in order; none overlaps another."""
    taken = bytearray(len(text))
    found = []
    for start, end, kind in sorted(_candidates(text, nlp), key=_rank):
        if not any(taken[start:end]):
            taken[start:end] = b"\x01" * (end - start)
            found.append(PersonalData(start, end, kind, text[start:end]))
    return tuple(sorted(found, key=lambda item: item.start))


def _rank(candidate: tuple[int, int, PersonalDataKind]) -> tuple[int, int, int]:
    start, end, kind = candidate
    return ORDER.index(kind), start - end, start


def _candidates(text: str, nlp: "Language | None") -> Iterator[tuple[int, int, PersonalDataKind]]:
    sight = look(text, nlp)
    families = (
        (PersonalDataKind.PERSONNUMMER, numbers.personnummer(text)),
        (PersonalDataKind.OTHER, numbers.other_numbers(text)),
        (PersonalDataKind.EMAIL, contact.emails(text)),
        (PersonalDataKind.PHONE, contact.phones(text)),
        (PersonalDataKind.ADDRESS, places.addresses(text)),
        (PersonalDataKind.ROOM, places.rooms(text)),
        (PersonalDataKind.DATE, dates_of_birth.dates_of_birth(text)),
        (PersonalDataKind.NAME, names.names(text, sight)),
    )
    return chain.from_iterable(((start, end, kind) for start, end in spans) for kind, spans in families)
