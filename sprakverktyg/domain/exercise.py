"""Exercises and how a typed or chosen answer is judged."""

import difflib
import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from sprakverktyg.domain.competence import Level, Skill


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise item.

    `id` is stable: the same content always gives the same exercise for an id.
    `prompt` is what is shown (for a cloze, the sentence with `GAP` in place of the word);
    `choices` are what one picks from, empty where one types; `answers` are all accepted answers, the best first;
    `forms` are other forms of the same word, which are told apart from other words;
    `source` names the word or the care text that the sentence comes from.
    """

    id: str
    type: str
    module_id: str
    word_id: str
    skill: Skill
    level: Level
    prompt: str
    choices: tuple[str, ...]
    answers: tuple[str, ...]
    forms: tuple[str, ...] = ()
    hint: str = ""
    source: str = ""


GAP = "____"


class Outcome(StrEnum):
    """How an answer was. A slip is the right word with one letter wrong."""

    RIGHT = "right"
    SLIP = "slip"
    WRONG_FORM = "wrong_form"
    WRONG = "wrong"

    @property
    def counts_as_right(self) -> bool:
        return self in (Outcome.RIGHT, Outcome.SLIP)


class LetterKind(StrEnum):
    SAME = "same"
    MISSING = "missing"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Letters:
    """A run of letters, or of words: in both answers, missing from what was given, or extra in it."""

    kind: LetterKind
    text: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """How an answer was, the answer it was compared with, and the difference letter by letter."""

    outcome: Outcome
    expected: str
    given: str
    letters: tuple[Letters, ...]


def judge(exercise: Exercise, given: str) -> Judgement:
    """Judge an answer. Case, spaces and a final full stop do not count; å, ä and ö do."""
    tidy = _tidy(given)
    answers = {_tidy(answer): answer for answer in exercise.answers}
    if tidy in answers:
        outcome, expected = Outcome.RIGHT, answers[tidy]
    else:
        expected = min(exercise.answers, key=lambda answer: _distance(_tidy(answer), tidy))
        if tidy in {_tidy(form) for form in exercise.forms}:
            outcome = Outcome.WRONG_FORM
        elif not exercise.choices and _is_slip(_tidy(expected), tidy):
            outcome = Outcome.SLIP
        else:
            outcome = Outcome.WRONG
    by_words = bool(exercise.choices)
    return Judgement(outcome, expected, given.strip(), difference(_tidy(expected), tidy, by_words=by_words))


SHARED_LETTERS_TO_COMPARE = 0.5
"""Between answers that share less, single letters agree by chance and tell the learner nothing."""


def difference(expected: str, given: str, *, by_words: bool = False) -> tuple[Letters, ...]:
    """Return how `given` differs from `expected`, letter by letter or word by word, in reading order."""
    wanted, written = (re.findall(r"\S+\s*" if by_words else r"(?s).", text) for text in (expected, given))
    letters: list[Letters] = []
    keys = [part.strip() or part for part in wanted], [part.strip() or part for part in written]
    matcher = difflib.SequenceMatcher(None, *keys, autojunk=False)
    if matcher.ratio() < SHARED_LETTERS_TO_COMPARE:
        both = ((LetterKind.EXTRA, given), (LetterKind.MISSING, expected))
        return tuple(Letters(kind, text) for kind, text in both if text)
    for operation, start, end, given_start, given_end in matcher.get_opcodes():
        if operation == "equal":
            letters.append(Letters(LetterKind.SAME, "".join(wanted[start:end])))
            continue
        if given_end > given_start:
            letters.append(Letters(LetterKind.EXTRA, "".join(written[given_start:given_end])))
        if end > start:
            letters.append(Letters(LetterKind.MISSING, "".join(wanted[start:end])))
    return tuple(letters)


def _tidy(text: str) -> str:
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"\s+", " ", text).strip(" .!?,")


SHORTEST_WORD_WITH_SLIP = 4
"""In shorter words one letter makes another word (`ta` – `ge`, `rör` – `för`)."""


def _is_slip(expected: str, given: str) -> bool:
    return len(expected) >= SHORTEST_WORD_WITH_SLIP and _distance(expected, given) == 1


def _distance(left: str, right: str) -> int:
    """Return the number of letters to add, take away, change or swap with a neighbour (optimal string alignment)."""
    rows = [list(range(len(right) + 1))]
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            best = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
