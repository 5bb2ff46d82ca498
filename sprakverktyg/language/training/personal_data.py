"""Trains what finds personal data: how names look, and what each word and number of a note is.

The notes are varied on the way: other names, hidden from the lists now and then, other numbers, small letters, no full
stops, slips of the pen, and with or without what the pipeline says.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import numpy as np

from sprakverktyg.domain.privacy import PersonalData, PersonalDataKind
from sprakverktyg.language.benchmarks.privacy import CLOSED, READ, MarkedNote, read_notes
from sprakverktyg.language.components.frequency import by_frequency
from sprakverktyg.language.personal_data import likeness, second_look, tagger
from sprakverktyg.language.personal_data.entities import NOTHING_SEEN, Sight, look
from sprakverktyg.language.personal_data.features import features
from sprakverktyg.language.personal_data.learnt import FOR_ALL
from sprakverktyg.language.personal_data.name_lists import name_lists
from sprakverktyg.language.personal_data.pieces import lists_of, pieces_of
from sprakverktyg.language.training.invented_numbers import invent, invent_code
from sprakverktyg.language.training.second_look import learn_second_look

if TYPE_CHECKING:
    from spacy.language import Language

    from sprakverktyg.language.personal_data.features import Slots
    from sprakverktyg.language.personal_data.tagger import Floats

    Labels = np.ndarray[tuple[int], np.dtype[np.int64]]

NOTES = Path(__file__).with_name("personal_data_notes.tsv")
HANDS = Path(__file__).with_name("personal_data_hands.tsv")
"""Notes in fifty hands, by two writers who had seen neither rules nor other notes."""
ROUNDS = 3
BATCH = 512
RATE = 0.05
DECAY = 3e-6
START = 0.1
"""The sum of squares that Adagrad begins with."""
WORDS = 0.12
"""Share of the new names that are common words too: what stands beside them must tell."""
VARIANTS = 5
"""Times that a note is learnt from, as it is and varied."""
SHORT = 70
"""Letters of a note that is varied half as often."""
FEWEST = 3
"""Notes, variants among them, that a feature must be seen in; rarer ones would only make the file larger."""
COMMON_WORDS = 14_000


def train(nlp: "Language", folder: Path) -> None:
    """Learn from all notes that are open, and write the three files that ship into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = folder / likeness.FILE.name
    learn_likeness().save(names)
    likeness.judge_by(names)
    notes = open_notes()
    found = examples(nlp, notes)
    fit([one for of_note in found for one in of_note]).save(folder / tagger.FILE.name)
    learn_second_look(notes, unseen_shares(notes, found)).save(folder / second_look.FILE.name)


def open_notes() -> list[MarkedNote]:
    """Return all notes but those kept closed."""
    return [note for path in (*READ, NOTES, HANDS) for note in read_notes(path) if note.part not in CLOSED]


def unseen_shares(notes: Sequence[MarkedNote], found: "Sequence[Sequence[Example]]") -> "list[Floats]":
    """Return for each note the shares of a tagger that has learnt from the other half of the writers."""
    parts = sorted({note.part for note in notes})
    halves = [parts.index(note.part) % 2 for note in notes]
    taggers = [
        fit([one for of_note, half in zip(found, halves, strict=True) if half != left_out for one in of_note])
        for left_out in range(2)
    ]
    return [taggers[half].of_slots(of_note[0].slots) for of_note, half in zip(found, halves, strict=True)]


@dataclass(frozen=True, slots=True)
class Example:
    """A note's feature slots, and the class of each row."""

    slots: "Slots"
    labels: "Labels"


def examples(nlp: "Language", notes: Sequence[MarkedNote], *, seed: int = 0) -> list[list[Example]]:
    """Return for each note what can be learnt from it: the note as it is, and varied."""
    rng = Random(seed)  # noqa: S311
    found = []
    for note in notes:
        of_note = []
        last = VARIANTS - 1 if len(note.text) > SHORT else VARIANTS // 2 - 1
        for variant in range(last + 1):
            varied = vary(note, rng) if variant else note
            sight = NOTHING_SEEN if variant == last and rng.random() < 0.7 else look(varied.text, nlp)
            of_note.append(example(varied, sight, hidden_words(varied, rng) if variant else frozenset()))
        found.append(of_note)
    return found


def example(note: MarkedNote, sight: Sight, hidden: frozenset[str] = frozenset()) -> Example:
    pieces = pieces_of(note.text)
    labels = np.zeros(len(pieces), dtype=np.int64)
    for index, piece in enumerate(pieces):
        for plant in note.planted:
            if plant.start < piece.end() and piece.start() < plant.end:
                labels[index] = tagger.KINDS.index(plant.kind)
    return Example(features(note.text, pieces, sight, hidden), labels)


def fit(found: Sequence[Example], *, seed: int = 0) -> tagger.Tagger:
    """Return a tagger trained with Adagrad on the cross entropy of the classes."""
    weights = tagger.empty_weights()
    squares = np.full_like(weights, START)
    bias = np.zeros(len(tagger.KINDS), dtype=np.float32)
    bias[0] = 2.0
    slots = np.concatenate([one.slots for one in found])
    labels = np.concatenate([one.labels for one in found])
    seen = np.zeros(len(weights), dtype=np.int32)
    for one in found:
        seen[np.unique(one.slots)] += 1
    rare = seen < FEWEST
    rng = np.random.default_rng(seed)
    for turn in range(ROUNDS):
        rate = RATE * (1 - turn / ROUNDS)
        order = rng.permutation(len(labels))
        for begin in range(0, len(order), BATCH):
            rows = order[begin : begin + BATCH]
            batch = slots[rows]
            error = tagger.Tagger(weights, bias).of_slots(batch)
            error[np.arange(len(rows)), labels[rows]] -= 1
            used, where = np.unique(batch.ravel(), return_inverse=True)
            gradient = np.zeros((len(used), len(bias)), dtype=np.float32)
            np.add.at(gradient, where.ravel(), np.repeat(error, batch.shape[1], axis=0))
            gradient += DECAY * BATCH * weights[used]
            squares[used] += gradient * gradient
            weights[used] -= rate * gradient / np.sqrt(squares[used])
        weights[rare] = 0
    return tagger.Tagger(weights, bias)


def vary(note: MarkedNote, rng: Random) -> MarkedNote:
    """Return a note with other names and numbers, and written otherwise."""
    small, shout = rng.random() < 0.12, rng.random() < 0.04
    unstopped, lines, slips = rng.random() < 0.12, rng.random() < 0.15, rng.random() < 0.25
    swap, figures = rng.random() < 0.75, rng.random() < 0.6
    new_names: dict[str, str] = {}

    def outside(text: str) -> str:
        if unstopped:
            text = re.sub(r"\.(?=\s)", "", text)
        if lines:
            text = re.sub(r"(?<=[.!?]) | / ", "\n", text)
        if figures:
            text = re.sub(r"(?<!\d)\d{2,}(?!\d)", lambda run: _figures(run[0], rng), text)
        if slips:
            text = re.sub(r"[a-zåäö]{5,}", lambda word: _slip(word[0], rng) if rng.random() < 0.12 else word[0], text)
        return text

    text, planted, position = "", [], 0
    for plant in note.planted:
        text += outside(note.text[position : plant.start])
        passage = _other(plant, rng, new_names) if swap else plant.text
        planted.append(PersonalData(len(text), len(text) + len(passage), plant.kind, passage))
        text += passage
        position = plant.end
    text += outside(note.text[position:])
    if small or shout:
        text = text.lower() if small else text.upper()
        planted = [PersonalData(one.start, one.end, one.kind, text[one.start : one.end]) for one in planted]
    return MarkedNote(note.part, text, tuple(planted))


def hidden_words(note: MarkedNote, rng: Random) -> frozenset[str]:
    """Return listed words that are to be seen as unlisted: new notes always have some that the lists lack."""
    if rng.random() < 0.4:
        return frozenset()
    listed = sorted({piece[0].lower() for piece in pieces_of(note.text) if lists_of(piece[0]).strip("W0")})
    return frozenset(word for word in listed if rng.random() < 0.3)


def _figures(run: str, rng: Random) -> str:
    """Return other figures of as many; numbers for all, years and full hours stay what they are."""
    if FOR_ALL.fullmatch(run) or run[:2] in ("19", "20") or run == "00":
        return run
    return run[0] + "".join(rng.choice("0123456789") if rng.random() < 0.5 else figure for figure in run[1:])


def _slip(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word) - 1)
    return rng.choice(
        (word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at - 1 :])
    )


def _other(plant: PersonalData, rng: Random, new_names: dict[str, str]) -> str:
    if plant.kind is PersonalDataKind.NAME:
        if rng.random() < 0.25:
            return plant.text
        name = re.sub(r"[^\W\d_]{3,}", lambda word: _other_name(word[0], rng, new_names), plant.text)
        return _shortened(name, rng) if rng.random() < 0.1 else name
    if plant.kind is PersonalDataKind.OTHER and len(plant.text) <= 6 and rng.random() < 0.5:
        return invent_code(rng)
    if rng.random() < 0.6 and (invented := invent(plant.kind, rng)):
        return invented
    return re.sub(r"\d", lambda figure: rng.choice("0123456789") if rng.random() < 0.7 else figure[0], plant.text)


def _shortened(name: str, rng: Random) -> str:
    """Return a whole name with initials for a part of it or all; others as they are."""
    first, _, last = name.partition(" ")
    if not last or not (first[0] + last[0]).isupper() or " " in last:
        return name
    return rng.choice((f"{first} {last[0]}", f"{first} {last[0]}.", f"{first[0]}. {last}", f"{first[0]}.{last[0]}."))


def _other_name(word: str, rng: Random, new_names: dict[str, str]) -> str:
    lists = lists_of(word)
    genitive = word.endswith("s") and lists and not {"F", "S"}.isdisjoint(lists_of(word[:-1]))
    stem = word[:-1] if genitive else word
    if stem.lower() not in new_names:
        first, surnames, words = _names()
        kind = words if rng.random() < WORDS else surnames if "S" in lists and "F" not in lists else first
        new_names[stem.lower()] = rng.choice(kind)
    name = new_names[stem.lower()]
    name = name.lower() if word.islower() else name.upper() if word.isupper() else name
    return name + ("s" if genitive and not name.lower().endswith("s") else "")


@cache
def _names() -> tuple[list[str], list[str], list[str]]:
    """Return first names, surnames, and those that are common words too."""
    lists = name_lists()
    return sorted(lists.first), sorted(lists.surname), sorted((lists.first | lists.surname) & lists.word)


def learn_likeness(*, seed: int = 0) -> likeness.Likeness:
    """Return how names look, learnt from the lists of names against those of things and common words."""
    rng = np.random.default_rng(seed)
    names = sorted({name.lower() for name in name_lists().first | name_lists().surname})
    things = {word.lower() for word in name_lists().never} | set(_common_words())
    others = sorted(things - set(names))
    words = names + others
    slots = [likeness.letter_slots(word) for word in words]
    labels = np.array([1.0] * len(names) + [0.0] * len(others), dtype=np.float32)
    parts = np.array([likeness.part_of(word) for word in words])
    weights = np.zeros((likeness.PARTS, 1 << likeness.BITS), dtype=np.float32)
    for part in range(likeness.PARTS):
        chosen = np.flatnonzero(parts != part)
        squares = np.full(1 << likeness.BITS, START, dtype=np.float32)
        own = weights[part]
        for _ in range(5):
            for index in rng.permutation(chosen):
                used = slots[index]
                error = 1 / (1 + np.exp(-own[used].sum())) - labels[index]
                gradient = error + 1e-4 * own[used]
                squares[used] += gradient * gradient
                own[used] -= 0.1 * gradient / np.sqrt(squares[used])
    return likeness.Likeness(weights)


def _common_words() -> list[str]:
    """Return the commonest words that no list of names has."""
    common = (word for word in by_frequency() if word.isalpha() and len(word) > 2 and lists_of(word) in ("", "N"))
    return list(islice(common, COMMON_WORDS))
