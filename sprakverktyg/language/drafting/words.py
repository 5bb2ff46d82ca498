"""The words of a text that are worth practising: terms, hard words, and words that stopped readers."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.exercise import GAP
from sprakverktyg.domain.text_exercises import ItemKind, TextItem
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.wordforms import find_form
from sprakverktyg.language.components.difficulty import hard_words, word_difficulties
from sprakverktyg.language.components.frequency import zipf
from sprakverktyg.language.drafting.clauses import is_plain, leans
from sprakverktyg.language.drafting.reading import Place, Reading
from sprakverktyg.language.exercises.cloze import everyday, stands_once
from sprakverktyg.language.exercises.distractors import are_apart, wrong_words

if TYPE_CHECKING:
    from spacy.tokens import Token

CHOICES = 3
COMMON_ZIPF = 4.7
"""Words this common are not explained: they have other meanings beside that of the work (*gång*, *rum*)."""


OTHER_WORD_ZIPF = 1.0
"""How much commoner a form may be than its base form."""


@dataclass(frozen=True, slots=True)
class TextWord:
    """A word of a text, where it stands first in a sentence, and what the vocabulary says of it."""

    lemma: str
    token: "Token"
    place: Place
    known: Word | None
    stopped: bool
    hard: float


def words_of(
    reading: Reading, library: Library, known_terms: frozenset[str], stopped: Collection[str]
) -> list[TextWord]:
    """Return the words worth practising: those that stopped readers, then terms, then the hardest."""
    hard = {finding.start: finding.value for finding in hard_words(word_difficulties(reading.doc, known_terms))}
    found: dict[str, TextWord] = {}
    for place in reading.places:
        for token in place.span:
            if token.pos_ not in ("NOUN", "VERB", "ADJ", "ADV") or not token.text.isalpha() or token.ent_type_:
                continue
            known = _known(token, library)
            has_stopped = token.lower_ in stopped
            lemma = known.lemma if known else token.lemma_.lower()
            is_common = zipf(lemma) >= COMMON_ZIPF and not has_stopped
            if lemma in found or is_common or not (has_stopped or token.idx in hard or (known and known.term)):
                continue
            found[lemma] = TextWord(lemma, token, place, known, has_stopped, hard.get(token.idx, 0.0))
    return sorted(found.values(), key=lambda word: (not word.stopped, not (word.known and word.known.term), -word.hard))


def glossary(words: Collection[TextWord], library: Library) -> Iterator[TextItem]:
    """Yield an item for each word: its explanation, and which word it is. Without an explanation one is asked for."""
    explained = [word.known for word in words if word.known]
    for word in words:
        if word.known is None:
            wrong = _others(word, words)
            if word.token.pos_ in ("NOUN", "VERB") and len(wrong) == CHOICES - 1:
                yield TextItem(ItemKind.WORD, word.place.text, "", word.lemma, wrong, word=word.lemma, good=False)
            continue
        known = word.known
        near = [other.lemma for other in explained if other.pos is known.pos and are_apart(known, other)]
        far = [other.lemma for other in wrong_words(word.place.text, known, library, CHOICES - 1)]
        wrong = tuple(dict.fromkeys([*near[: CHOICES - 1], *far]))[: CHOICES - 1]
        if len(wrong) == CHOICES - 1:
            yield TextItem(
                ItemKind.WORD,
                sentence=word.place.text,
                prompt=known.explanation,
                answer=known.lemma,
                wrong=wrong,
                word=known.lemma,
                word_id=known.id,
            )


def gaps(words: Collection[TextWord], reading: Reading, library: Library) -> Iterator[TextItem]:
    """Yield a sentence with a gap for each word that has an explanation: with it, only one word is right."""
    taken: set[str] = set()
    for word in words:
        known = word.known
        if known is None:
            continue
        for place in reading.places:
            if (
                place.text in taken
                or not is_plain(place.span)
                or leans(place.span)
                or not stands_once(known, place.text)
            ):
                continue
            found = find_form(known, place.text)
            if found is None or not found.whole or not _is_word_at(place, found.start, known):
                continue
            answer = place.text[found.start : found.end]
            taken.add(place.text)
            yield TextItem(
                ItemKind.CLOZE,
                sentence=place.text,
                prompt=place.text[: found.start] + GAP + place.text[found.end :],
                answer=answer,
                wrong=everyday(known, answer, library),
                forms=tuple(form for form in known.used_forms if form.lower() != answer.lower()),
                word=known.lemma,
                word_id=known.id,
                explanation=known.explanation,
            )
            break


def aloud(words: Collection[TextWord], reading: Reading) -> Iterator[TextItem]:
    """Yield sentences to say aloud, those with the most words worth practising first."""
    lemmas = {word.lemma for word in words}
    places = [place for place in reading.places if is_plain(place.span) and len(place.text.split()) <= LONGEST_ALOUD]
    for place in sorted(places, key=lambda place: -sum(token.lemma_.lower() in lemmas for token in place.span)):
        yield TextItem(ItemKind.ALOUD, place.text, place.text, "")


LONGEST_ALOUD = 12
"""Words of a sentence that is said in one breath."""


def _known(token: "Token", library: Library) -> Word | None:
    """Return the word of the vocabulary that a token is: the same word class and base form.

    A form that is much commoner than its base form is rather a form of another word (*vaken* of *vak*).
    """
    if token.pos_ == "NOUN" and token.dep_ == "amod":
        return None
    for word in library.by_form.get(token.lower_, ()):
        is_same = word.pos == token.pos_ and word.lemma == token.lemma_.lower()
        if is_same and zipf(token.lower_) - zipf(word.lemma) < OTHER_WORD_ZIPF:
            return word
    return None


def _is_word_at(place: Place, start: int, word: Word) -> bool:
    return any(token.idx - place.span.start_char == start and token.pos_ == word.pos for token in place.span)


def _others(word: TextWord, words: Collection[TextWord]) -> tuple[str, ...]:
    others = [
        other.lemma for other in words if other.token.pos_ == word.token.pos_ and other.lemma[:5] != word.lemma[:5]
    ]
    return tuple(others[: CHOICES - 1])
