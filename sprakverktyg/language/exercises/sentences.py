"""The sentences that exercises are made from: a word's examples and the care texts of its module."""

import re
from collections.abc import Iterator
from functools import lru_cache

from sprakverktyg.domain.vocabulary import CareText, Library, Word
from sprakverktyg.domain.wordforms import Found, find_form
from sprakverktyg.language.dictionary import is_known

SHORTEST, LONGEST = 5, 20
"""In words. Shorter sentences hold too little to find the word by; longer ones are hard to keep in mind."""

EXAMPLES = ("exempel-a2", "exempel-b1")

_ABBREVIATION = re.compile(r"\b(t\.ex|bl\.a|dvs|kl|ca|dr|ev|resp|tel|nr|[A-ZÅÄÖ])\.$")


def sentence_of(word: Word, source: str, library: Library) -> str:
    """Return the sentence that a source names: an example, or a sentence of a care text."""
    if source in EXAMPLES:
        return word.example_a2 if source == EXAMPLES[0] else word.example_b1
    text_id, _, number = source.rpartition("/")
    text = next(text for text in library.texts if text.id == text_id)
    return _sentences(text)[int(number)]


def places_in_texts(word: Word, library: Library) -> Iterator[tuple[str, Found]]:
    """Yield the sources in care texts of the word's module where the word stands whole, and where it stands."""
    for text in library.module_texts(word.module_id):
        for number, sentence in enumerate(_sentences(text)):
            found = find_form(word, sentence)
            if found and found.whole and SHORTEST <= len(sentence.split()) <= LONGEST:
                yield f"{text.id}/{number}", found


def is_single(sentence: str) -> bool:
    """Return whether it is one sentence without commas, figures and quotations."""
    return not re.search(r"[.!?,:;–”\"()\d/]", sentence[:-1])


def names_in(sentence: str) -> list[str]:
    """Return the words with a capital letter; the first word only if the dictionary knows it with no small one."""
    words = re.findall(r"[\w-]+", sentence)
    return [word for at, word in enumerate(words) if word[0].isupper() and (at or not is_known(word.lower()))]


@lru_cache(maxsize=1024)
def _sentences(text: CareText) -> tuple[str, ...]:
    sentences: list[str] = []
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:[-*#]|\d+\.)\s)", text.body):
        line = re.sub(r"\s+", " ", paragraph).strip()
        if not line or line.startswith("#"):
            continue
        line = re.sub(r"^(?:[-*]|\d+\.)\s+", "", line).replace("**", "")
        start = ""
        for part in re.split(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])", line):
            start = f"{start} {part}".strip()
            if not _ABBREVIATION.search(start):
                sentences.append(start)
                start = ""
        if start:
            sentences.append(start)
    return tuple(sentence for sentence in sentences if sentence[-1] in ".!?")
