"""Where the clauses of a sentence begin and end, by what opens them and by the place of their finite verbs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sprakverktyg.language.simplify.guard.clauses import HELPERS
from sprakverktyg.language.simplify.guard.words import Kind, Word

OPENERS = frozenset(
    "när medan eftersom tills förrän ifall huruvida fastän såvida såvida_inte förutsatt_att för_att efter_att "
    "så_snart så_länge varje_gång även_om därest".split()
)
"""What opens a clause wherever a finite verb follows."""

RELATIVE = frozenset("som där dit".split())
AMBIGUOUS = frozenset("om innan då sedan fast än".split())
"""What opens a clause when the parser says so, or else, for the first two, when the verbs say so."""

ASKING = frozenset("vem vad hur varför vilken vilket vilka".split())
FINITE = "VerbForm=Fin"
_COORDINATES = frozenset("och men eller samt".split())
_HEAVY = frozenset("NOUN PROPN PRON VERB AUX ADJ NUM".split())
"""What stands after the beginning of a clause: "oavsett om", "särskilt om" are its beginning."""

_STOPS = frozenset(",;–:")
_NOT_FINITE = ("VerbForm=Inf", "VerbForm=Sup")


def is_helper(word: Word) -> bool:
    """Return whether a verb helps an infinitive or supine, whatever the parser says of it."""
    return word.pos in ("AUX", "VERB") and (word.lemma in HELPERS or word.lemma == "ha")


@dataclass(slots=True)
class Clause:
    """A clause: the place of the word that opens it, the clause that it is part of, its verbs and all its words."""

    opener: int | None
    above: "Clause | None"
    verbs: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)

    @property
    def outer(self) -> "list[Clause]":
        """The clauses that it is part of, the nearest first."""
        found, above = [], self.above
        while above is not None:
            found.append(above)
            above = above.above
        return found


class _Reader:
    """Reads a sentence from left to right and puts each word in a clause."""

    def __init__(self, words: Sequence[Word]) -> None:
        self.words = [word for word in words if word.kind is not Kind.SILENT or word.pos == "PUNCT"]
        self.words = [word for word in self.words if word.dep != "phrase"]
        self.top = Clause(None, None)
        self.clauses = [self.top]

    def read(self) -> list[Clause]:
        for place, word in enumerate(self.words):
            if word.text in _STOPS:
                self._pass_comma(place)
            elif word.lower in _COORDINATES and word.pos == "CCONJ":
                self._pass_coordination(place)
            elif self._opens(place):
                self._open(Clause(word.i, self.top))
            elif FINITE in word.feats:
                self._pass_finite(place)
            elif word.pos in ("VERB", "AUX") and any(feat in word.feats for feat in _NOT_FINITE):
                self._pass_infinitive(word)
            self.top.places.append(word.i)
        return self.clauses

    def _open(self, clause: Clause) -> None:
        self.clauses.append(clause)
        self.top = clause

    def _following(self, place: int) -> int | None:
        """Return the place of the next finite verb before a comma or a word that opens a clause."""
        for number, word in enumerate(self.words[place + 1 :], place + 1):
            if (
                word.text in _STOPS
                or word.lower in OPENERS | RELATIVE
                or (word.lower in AMBIGUOUS and word.dep == "mark")
            ):
                return None
            if FINITE in word.feats:
                return number
        return None

    def _left(self, place: int) -> int:
        """Return how many finite verbs stand after a place and before a main clause, less those of what opens there."""
        count = 0
        for number, word in enumerate(self.words[place + 1 :], place + 1):
            before = self.words[number - 1]
            if word.lower in _COORDINATES and before.text == ",":
                break
            opens = word.lower in OPENERS | RELATIVE or (word.lower in AMBIGUOUS and word.dep == "mark")
            count -= opens and self._following(number) is not None
            count += FINITE in word.feats and before.lower not in _COORDINATES
        return count

    def _lacking(self) -> int:
        return sum(not clause.verbs for clause in self.top.outer)

    def _opens(self, place: int) -> bool:
        word = self.words[place]
        if word.lower == "att" or word.lower in ("för_att", "efter_att"):
            before = self.words[place - 1] if place else word
            return before.lemma != "komma" and (self._following(place) is not None or self._is_infinitive(place))
        following = self._following(place)
        if following is None:
            return False
        if word.lower in OPENERS:
            return word.dep != "case" or self.words[place + 1].pos in ("PRON", "DET")
        if word.lower == "som":
            return self._left(following) >= self._lacking() + (not self.top.verbs)
        if word.lower in RELATIVE:
            return bool(place) and self.words[place - 1].text == ","
        if word.lower in ASKING:
            return bool(place) and bool(self.top.verbs) and self.words[place + 1].lower != "som"
        if word.lower in AMBIGUOUS:
            lacking = self._lacking() + (not self.top.verbs)
            is_first = all(other.pos not in _HEAVY for other in self.words if other.i in self.top.places)
            if word.lower not in ("om", "innan") or not (is_first or self.top.verbs):
                return word.dep == "mark" and bool(self.top.verbs)
            return self._left(following) >= lacking
        return False

    def _is_infinitive(self, place: int) -> bool:
        near = self.words[place + 1 : place + 5]
        return any("VerbForm=Inf" in word.feats for word in near)

    def _pass_comma(self, place: int) -> None:
        following = self._following(place)
        after = self.words[place + 1] if place + 1 < len(self.words) else None
        if self.top.above is not None and self.top.verbs:
            opener = self.top.opener
            is_aside = opener is not None and self._is_after_comma(opener)
            starts = following is not None and bool(self.top.above.verbs) and FINITE not in self.words[place + 1].feats
            coordinated = after is not None and after.lower in _COORDINATES
            if (is_aside or starts or (after is not None and self._opens(place + 1))) and not coordinated:
                self.top = self.top.above
        if self.top.above is not None or not self.top.verbs or following is None or after is None:
            return
        if after.lower not in _COORDINATES and FINITE not in after.feats:
            self._open(Clause(None, None))

    def _is_after_comma(self, i: int) -> bool:
        number = next(number for number, word in enumerate(self.words) if word.i == i)
        return bool(number) and self.words[number - 1].text == ","

    def _pass_coordination(self, place: int) -> None:
        if not self.top.verbs:
            return
        is_after_comma = bool(place) and self.words[place - 1].text == ","
        root = (self.top, *self.top.outer)[-1]
        following = self._following(place)
        if is_after_comma and root.verbs and any(FINITE in word.feats for word in self.words[place + 1 :]):
            self._open(Clause(None, None))
        elif following is not None and self._left(following) >= self._lacking():
            between = self.words[place + 1 : following]
            goes_on = any(word.lower == "om" or "VerbForm=Inf" in word.feats for word in between)
            if not goes_on and any(word.pos in ("NOUN", "PROPN", "PRON") for word in between):
                self._open(Clause(self.top.opener, self.top.above))

    def _pass_finite(self, place: int) -> None:
        word = self.words[place]
        before = self.words[place - 1] if place else None
        if before is None and "Mood=Ind" in word.feats and self._left(place) > 0 and self.words[-1].text != "?":
            self._open(Clause(None, self.top))
        elif self.top.verbs and not self._is_coordinated(place):
            empty = next((clause for clause in self.top.outer if not clause.verbs), None)
            if empty is not None:
                self.top = empty
        self.top.verbs.append(word.i)

    def _is_coordinated(self, place: int) -> bool:
        """Return whether a finite verb goes on from that of its clause: "kommer och går"."""
        start = next(number for number, word in enumerate(self.words) if word.i == self.top.verbs[-1])
        between = self.words[start + 1 : place]
        if not any(word.lower in _COORDINATES and word.pos == "CCONJ" for word in between):
            return False
        nearest = self.words[place - 1]
        return self._left(place) >= self._lacking() and (nearest.pos in ("CCONJ", "ADV", "PART"))

    def _pass_infinitive(self, word: Word) -> None:
        if not self.top.verbs and self.top.opener is not None:
            self.top.verbs.append(word.i)
            return
        if self._waits(self.top, word):
            self.top.verbs.append(word.i)
            return
        waiting = next((clause for clause in self.top.outer if self._waits(clause, word)), None)
        if waiting is not None and self.top.verbs:
            self.top = waiting
            self.top.verbs.append(word.i)

    def _waits(self, clause: Clause, verb: Word) -> bool:
        """Return whether a clause has a helping verb and not yet what it helps: a supine after "har"."""
        if not clause.verbs:
            return False
        last = next(word for word in self.words if word.i == clause.verbs[-1])
        return is_helper(last) and (last.lemma != "ha" or "VerbForm=Inf" not in verb.feats)


def clauses_of(sentence: Sequence[Word]) -> list[Clause]:
    """Return the clauses of a sentence; none where the verbs do not come out even, so that nothing is guessed."""
    found = _Reader(sentence).read()
    return found if all(clause.verbs for clause in found) else []
