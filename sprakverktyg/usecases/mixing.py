"""Which items a session of some minutes has: what is asked for, what is due, a few new words, and one small piece."""

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain

from sprakverktyg.domain.memory import WordMemory
from sprakverktyg.domain.pace import FEEDBACK_SECONDS, OTHER_TYPE, type_of
from sprakverktyg.domain.scheduling import recall
from sprakverktyg.domain.vocabulary import Library, Word
from sprakverktyg.domain.workload import new_words
from sprakverktyg.language.exercises import MODULE_TYPES, ids_of_type, read_aloud
from sprakverktyg.usecases.choosing import picked

MINUTES = (3, 5, 10)
"""What one can say that one has."""

FEWEST_ITEMS = 3
LARGEST_PIECE = 0.4
LARGEST_SHARE_ASKED = 0.5
LARGEST_SHARE_NEW = 0.4
"""Shares of the time."""

MOST_DUE = 60
"""Words that are looked at; more than any session has time for."""


@dataclass(frozen=True, slots=True)
class Learner:
    """What a mix starts from.

    `asked` are words that the teacher or the person has asked for and that are not known since; they take up to half
    of the time, all of it if `urgent`. `seconds` are those practised per day, `pace` those needed per type of item.
    """

    memories: Mapping[str, WordMemory]
    asked: Sequence[str]
    urgent: bool
    seconds: Mapping[date, int]
    pace: Mapping[str, float]


def mix(
    learner: Learner,
    modules: Iterable[str],
    library: Library,
    *,
    minutes: int,
    now: datetime,
    on: date,
    rng: random.Random,
) -> list[str]:
    """Return the ids of the items, as many as there is time for; at least three as long as there are words.

    `modules` are those that new words come from, in order.
    """
    return _Mix(learner, library, minutes * 60, now, rng).items(list(modules), on)


class _Mix:
    def __init__(self, learner: Learner, library: Library, budget: float, now: datetime, rng: random.Random) -> None:
        self.learner, self.library, self.budget, self.now, self.rng = learner, library, budget, now, rng
        self.taken: dict[str, None] = {}

    def items(self, modules: list[str], on: date) -> list[str]:
        due = self._due()
        asked = self._words(self.learner.asked)
        piece = self._piece([word.module_id for word in (*asked, *due)] or modules)
        left = self.budget - sum(map(self._cost, piece))
        unmet_asked = [word for word in asked if word.id not in self.learner.memories]
        backlog = len(due) * self._cost("") > left
        week_ago = self.now - timedelta(days=7)
        allowed = new_words(
            self.learner.seconds,
            met_this_week=sum(memory.met_at > week_ago for memory in self.learner.memories.values()),
            backlog=backlog,
            on=on,
        )
        asked_time = left * (1.0 if self.learner.urgent else LARGEST_SHARE_ASKED)
        opening, later = self._new(unmet_asked, asked_time, at_least=1)
        repeated = self._fill(
            (word for word in asked if word not in unmet_asked), asked_time - self._time(opening, later)
        )
        new = [word for word in self._unmet(modules) if word not in unmet_asked][: max(0, allowed - len(opening))]
        more, more_later = self._new(new, left * LARGEST_SHARE_NEW - self._time(opening, later))
        opening, later = opening + more, later + more_later
        repeated += self._fill((word for word in due if word not in asked), left - self._time(opening, later, repeated))
        spare = chain(self._later(on), self._unmet(modules))
        used = self._time(opening, later, repeated)
        repeated += self._fill(spare, left - used, at_least=FEWEST_ITEMS - len(opening) - len(later) - len(repeated))
        rest = [*later, *repeated]
        self.rng.shuffle(rest)
        chosen = [*opening, *rest]
        half = max(len(opening), len(chosen) // 2)
        return [*chosen[:half], *piece, *chosen[half:]]

    def _due(self) -> list[Word]:
        """Return the words that are due, those that are likeliest remembered first.

        In a pile after a holiday these are the ones that are saved by being met now; the forgotten ones can wait.
        """
        due = [
            (recall(memory.schedule, now=self.now), word_id)
            for word_id, memory in self.learner.memories.items()
            if memory.schedule.due <= self.now
        ]
        return self._words(word_id for _, word_id in sorted(due, reverse=True)[:MOST_DUE])

    def _later(self, on: date) -> list[Word]:
        """Return the words that are due later, the first due first, without those practised today."""
        later = [
            (memory.schedule.due, word_id)
            for word_id, memory in self.learner.memories.items()
            if memory.schedule.due > self.now
        ]
        return self._words(word_id for _, word_id in sorted(later)[:MOST_DUE])

    def _words(self, word_ids: Iterable[str]) -> list[Word]:
        return [self.library.by_id[word_id] for word_id in word_ids if word_id in self.library.by_id]

    def _unmet(self, modules: list[str]) -> Iterator[Word]:
        """Yield words not met: those of modules that are begun first, core words before others."""
        begun = {memory.module_id for memory in self.learner.memories.values()}
        for module_id in sorted(modules, key=lambda module_id: module_id not in begun):
            words = self.library.module_words(module_id)
            if any(word.core and word.id not in self.learner.memories for word in words):
                yield from (word for word in words if word.core and word.id not in self.learner.memories)
        for module_id in modules:
            for word in self.library.module_words(module_id):
                if not word.core and word.id not in self.learner.memories:
                    yield word

    def _new(self, words: Sequence[Word], seconds: float, *, at_least: int = 0) -> tuple[list[str], list[str]]:
        """Return items where new words are recognised, and as many where they are produced; in time for both."""
        opening: list[str] = []
        later: list[str] = []
        for word in words:
            pair = list(picked([word], self.library, self.rng, recognise=True, taken=self.taken))
            pair += picked([word], self.library, self.rng, recognise=False, taken=[*self.taken, *pair])
            if len(opening) >= at_least and self._time(opening, later, pair) > seconds:
                break
            opening, later = opening + pair[:1], later + pair[1:]
            self.taken |= dict.fromkeys(pair)
        return opening, later

    def _fill(self, words: Iterable[Word], seconds: float, *, at_least: int = 0) -> list[str]:
        chosen: list[str] = []
        about = {item.split(":")[1] for item in self.taken}
        for word in words:
            if word.id in about:
                continue
            item = next(picked([word], self.library, self.rng, recognise=word.id not in self.learner.memories), None)
            if item is None:
                continue
            if len(chosen) >= at_least and self._time(chosen, [item]) > seconds:
                break
            chosen.append(item)
            about.add(word.id)
        self.taken |= dict.fromkeys(chosen)
        return chosen

    def _piece(self, modules: list[str]) -> list[str]:
        """Return one item about a text, a dialogue or notes of the modules in question, if there is time for it.

        What the workplace has given from its own documents goes first, until it is done.
        """
        own = [item for item in self.library.given if self._cost(item) <= self.budget * LARGEST_PIECE]
        if own:
            return [self.rng.choice(own)]
        kinds = [*MODULE_TYPES, read_aloud.TYPE]
        for kind in self.rng.sample(kinds, len(kinds)):
            if self._cost(kind) > self.budget * LARGEST_PIECE:
                continue
            for module_id in dict.fromkeys(modules):
                subjects = (
                    [word.id for word in self.library.module_words(module_id)]
                    if kind == read_aloud.TYPE
                    else [module_id]
                )
                ids = [item for subject in subjects for item in ids_of_type(kind, subject, self.library)]
                if ids:
                    return [self.rng.choice(ids)]
        return []

    def _cost(self, item: str) -> float:
        return self.learner.pace.get(type_of(item), OTHER_TYPE) + FEEDBACK_SECONDS

    def _time(self, *items: Iterable[str]) -> float:
        return sum(self._cost(item) for item in chain(*items))
