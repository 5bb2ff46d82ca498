"""How an answer to an exercise is judged, and why."""

from dataclasses import dataclass, replace
from enum import StrEnum

from sprakverktyg.domain.exercise import Arrange, Choose, Exercise, Match, Outcome, Speak, Write
from sprakverktyg.domain.letters import Letters, difference, distance, tidy, without_dots


class Reason(StrEnum):
    """Why an answer was judged as it was; in brackets the values that the sentence for the screen needs."""

    SAME = "same"
    OTHER_ORDER = "other_order"
    """Right, in another order than ours (our order)."""
    OTHER_WORD = "other_word"
    """Right, with another word than ours (our word)."""
    DOTS = "dots"
    """The rings and dots of å, ä and ö are not as they should be (the word)."""
    LETTER_MISSING = "letter_missing"
    """(the letter, the word)"""
    LETTER_EXTRA = "letter_extra"
    """(the letter, the word)"""
    LETTER_CHANGED = "letter_changed"
    """(the letter that should stand there, the one that does)"""
    LETTERS_SWAPPED = "letters_swapped"
    """(the word)"""
    SLIPS = "slips"
    """Small faults in several words (how many)."""
    OTHER_FORM = "other_form"
    """(the form that fits, the form given)"""
    WRONG_WORD = "wrong_word"
    WRONG_CHOICE = "wrong_choice"
    WORDS_DIFFER = "words_differ"
    """A sentence where words are wrong or lacking (how many)."""
    PARTS_LACKING = "parts_lacking"
    """(how many)"""
    WRONG_PARTS = "wrong_parts"
    WRONG_ORDER = "wrong_order"
    """(the last part before it went wrong, or empty if already the first is wrong)"""
    ROWS = "rows"
    """(how many rows are right, how many there are)"""
    PRACTISED = "practised"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a matching exercise with what was given and what is right; `given` is empty where nothing was chosen."""

    text: str
    given: str
    expected: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """How an answer was and why, the answer it was compared with, and the difference letter by letter or row by row."""

    outcome: Outcome
    reason: Reason
    values: tuple[str, ...]
    expected: str
    given: str
    letters: tuple[Letters, ...] = ()
    rows: tuple[Row, ...] = ()


def judge(exercise: Exercise, given: str) -> Judgement:
    """Judge an answer. Case, spaces and punctuation around words do not count; å, ä and ö do."""
    match exercise.task:
        case Choose() as task:
            return _choice(task, given)
        case Write() as task:
            return _written(task, given)
        case Arrange() as task:
            return _order(task, given)
        case Match() as task:
            return _rows(task, given)
        case Speak():
            return Judgement(Outcome.DONE, Reason.PRACTISED, (), exercise.prompt, given)


def unjudged(judgement: Judgement) -> Judgement:
    """Return the judgement of an answer that proves nothing, because one had read what one was to hear."""
    return replace(judgement, outcome=Outcome.DONE, reason=Reason.PRACTISED, values=())


def _choice(task: Choose, given: str) -> Judgement:
    if tidy(given) == tidy(task.answer):
        return Judgement(Outcome.RIGHT, Reason.SAME, (), task.answer, given.strip())
    return Judgement(Outcome.WRONG, Reason.WRONG_CHOICE, (), task.answer, given.strip())


def _written(task: Write, given: str) -> Judgement:
    written = tidy(given)
    accepted = {tidy(answer): answer for answer in (*task.others, *task.answers)}
    expected = accepted.get(written) or min(task.answers, key=lambda answer: distance(tidy(answer), written))
    outcome, reason, values = _why_written(task, tidy(expected), written)
    return Judgement(outcome, reason, values, expected, given.strip(), difference(tidy(expected), written))


def _why_written(task: Write, expected: str, written: str) -> tuple[Outcome, Reason, tuple[str, ...]]:
    if written in map(tidy, task.answers):
        return Outcome.RIGHT, Reason.SAME, ()
    if written in map(tidy, task.others):
        return Outcome.RIGHT, Reason.OTHER_WORD, (task.answers[0],)
    if written in map(tidy, task.forms):
        return Outcome.WRONG_FORM, Reason.OTHER_FORM, (task.answers[0], written)
    return _slip_or_wrong(expected.split(), written.split())


SHORTEST_WORD_WITH_SLIP = 4
"""In shorter words one letter makes another word (`ta` – `ge`, `rör` – `för`)."""

WORDS_PER_SLIP = 4
"""A sentence of up to four words may have one word with a slip, one of eight two."""

_Why = tuple[Outcome, Reason, tuple[str, ...]]


def _slip_or_wrong(expected: list[str], written: list[str]) -> _Why:
    """Judge words that are not all right: a slip if as many words are there, and few of them have one small fault."""
    if len(expected) != len(written):
        off = max(1, len(set(expected) - set(written)))
        reason = (Reason.WORDS_DIFFER, (str(off),)) if len(expected) > 1 else (Reason.WRONG_WORD, ())
        return Outcome.WRONG, *reason
    wrong = [(want, got) for want, got in zip(expected, written, strict=True) if want != got]
    slips = [why for want, got in wrong if (why := _slip(want, got, among_others=len(expected) > 1))]
    if len(slips) < len(wrong) or len(slips) > max(1, len(expected) // WORDS_PER_SLIP):
        if len(expected) > 1:
            return Outcome.WRONG, Reason.WORDS_DIFFER, (str(len(wrong)),)
        return Outcome.WRONG, Reason.WRONG_WORD, ()
    return (Outcome.SLIP, *slips[0]) if len(slips) == 1 else (Outcome.SLIP, Reason.SLIPS, (str(len(slips)),))


def _slip(expected: str, written: str, *, among_others: bool) -> tuple[Reason, tuple[str, ...]] | None:
    """Return what small fault a word has, if that is all. A figure is never nearly right.

    In a short word wrong dots are a slip only where the other words show what is meant.
    """
    if any(letter.isdigit() for letter in expected + written):
        return None
    long = len(expected) >= SHORTEST_WORD_WITH_SLIP
    if (long or among_others) and without_dots(expected) == without_dots(written):
        return Reason.DOTS, (expected,)
    if not long or distance(expected, written) != 1:
        return None
    if len(written) != len(expected):
        shorter, longer = sorted((expected, written), key=len)
        at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
        reason = Reason.LETTER_MISSING if len(written) < len(expected) else Reason.LETTER_EXTRA
        return reason, (longer[at], expected)
    changed = [(want, got) for want, got in zip(expected, written, strict=True) if want != got]
    return (Reason.LETTERS_SWAPPED, (expected,)) if len(changed) == 2 else (Reason.LETTER_CHANGED, changed[0])


def _order(task: Arrange, given: str) -> Judgement:
    written = tidy(given).split()
    orders = [tidy(" ".join(order)).split() for order in task.orders]
    at = max(range(len(orders)), key=lambda number: _agreeing(orders[number], written))
    expected, best = orders[at], " ".join(task.orders[at])
    outcome, reason, values = _why_order(expected, written)
    if outcome is Outcome.RIGHT and at:
        reason, values = Reason.OTHER_ORDER, (" ".join(task.orders[0]),)
    letters = difference(" ".join(expected), " ".join(written), by_words=True)
    return Judgement(outcome, reason, values, best, given.strip(), letters)


def _why_order(expected: list[str], written: list[str]) -> _Why:
    if written == expected:
        return Outcome.RIGHT, Reason.SAME, ()
    if len(written) < len(expected):
        return Outcome.WRONG, Reason.PARTS_LACKING, (str(len(expected) - len(written)),)
    if sorted(written) != sorted(expected):
        return Outcome.WRONG, Reason.WRONG_PARTS, ()
    agreeing = _agreeing(expected, written)
    return Outcome.WRONG, Reason.WRONG_ORDER, (written[agreeing - 1] if agreeing else "",)


def _agreeing(expected: list[str], written: list[str]) -> int:
    """Return how many words are right from the start."""
    pairs = enumerate(zip(expected, written, strict=False))
    return next((at for at, (want, got) in pairs if want != got), min(len(expected), len(written)))


def _rows(task: Match, given: str) -> Judgement:
    numbers = [int(part) if part.isdecimal() else -1 for part in given.split("-")]
    chosen = [task.options[number] if 0 <= number < len(task.options) else "" for number in numbers]
    chosen += [""] * (len(task.rows) - len(chosen))
    rows = tuple(map(Row, task.rows, chosen[: len(task.rows)], task.answers))
    right = sum(row.given == row.expected for row in rows)
    all_right = right == len(rows)
    return Judgement(
        Outcome.RIGHT if all_right else Outcome.WRONG,
        Reason.SAME if all_right else Reason.ROWS,
        () if all_right else (str(right), str(len(rows))),
        "",
        "",
        rows=rows,
    )
