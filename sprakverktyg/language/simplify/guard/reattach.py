"""Heads put right where they lie in another clause: what stands in a clause belongs to it."""

from collections.abc import Sequence
from dataclasses import replace

from sprakverktyg.language.simplify.guard.boundaries import FINITE, OPENERS, RELATIVE, Clause, clauses_of, is_helper
from sprakverktyg.language.simplify.guard.words import Kind, Word

HELPING = ("aux", "aux:pass", "cop")
BE = ("vara", "bli")
CONTENT_CLAUSES = ("ccomp", "csubj", "xcomp")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_DONE = frozenset(("VerbForm=Part", "VerbForm=Sup"))

LONGEST_PHRASE = 6
"""Words between a preposition and its noun."""


def reattach(words: list[Word]) -> None:
    """Let every word hang in the clause that it stands in, and every clause on the one around it."""
    start = 0
    for place in range(1, len(words) + 1):
        if place == len(words) or words[place].sentence != words[start].sentence:
            clauses = clauses_of(words[start:place])
            if clauses:
                _Sentence(words, clauses).reattach()
            start = place


class _Sentence:
    """The words of a text with the clauses of one of its sentences, and the verb of each."""

    def __init__(self, words: list[Word], clauses: Sequence[Clause]) -> None:
        self.words = words
        self.clauses = clauses
        self.of = {i: number for number, clause in enumerate(clauses) for i in clause.places}
        self.verbs = [self._verb(number) for number in range(len(clauses))]

    def reattach(self) -> None:
        for number, clause in enumerate(self.clauses):
            for i in clause.places:
                self.words[i] = replace(self.words[i], clause=number)
            self._gather_verbs(number)
            self._open(number)
        for i, number in self.of.items():
            opens = self.clauses[number].opener == i or self.words[i].dep != "mark"
            if self.words[i].lower in ("om", "innan") and not opens:
                self._govern(i, number)
        for i, number in self.of.items():
            self._keep_inside(i, number)
        for number in range(len(self.clauses)):
            self._hang(number)

    def _is_in(self, i: int, number: int) -> bool:
        return self.of.get(i) == number

    def _change(self, i: int, head: int, dep: str) -> None:
        self.words[i] = replace(self.words[i], head=head, dep=dep)

    def _verb(self, number: int) -> int:
        """Return the main verb of a clause, or what stands for it after "är"."""
        clause = self.clauses[number]
        first = self.words[clause.verbs[0]]
        if first.dep in HELPING and self._is_in(first.head, number):
            return first.head
        if first.lemma in BE:
            later = [self.words[i] for i in clause.places if i > first.i and self.words[i].kind is Kind.CONTENT]
            done = (word.i for word in later if word.feats & _DONE and word.dep != "amod")
            said = (word.i for pos in (("ADJ", "NUM", "NOUN"), ("ADV",)) for word in later if word.pos in pos)
            return next(done, first.i if first.pos == "VERB" else next(said, first.i))
        if is_helper(first):
            return next((i for i in clause.verbs[1:] if self._is_helped(i)), first.i)
        return first.i

    def _is_helped(self, i: int) -> bool:
        return self.words[i].pos == "VERB" and FINITE not in self.words[i].feats

    def _gather_verbs(self, number: int) -> None:
        """Let the helping verbs of a clause hang on its main verb."""
        verb = self.verbs[number]
        for i in self.clauses[number].verbs:
            word = self.words[i]
            if i != verb and word.dep in HELPING and not self._is_in(word.head, number):
                self._change(i, verb, word.dep)
            elif i != verb and i == self.clauses[number].verbs[0] and self._helps(word, verb):
                self._take_place(word, verb, number)

    def _helps(self, word: Word, verb: int) -> bool:
        """Return whether a verb that the parser takes for the main one only helps another: "blev i går undersökt"."""
        other = self.words[verb]
        is_passive = word.lemma in BE and word.pos == other.pos == "VERB"
        return word.dep not in HELPING and (is_helper(word) or is_passive)

    def _take_place(self, helper: Word, verb: int, number: int) -> None:
        """Let a verb stand where the word stood that only helps it."""
        for i in self.clauses[number].places:
            if self.words[i].head == helper.i and i not in (verb, helper.i):
                self._change(i, verb, self.words[i].dep)
        self._change(verb, verb if helper.is_top else helper.head, helper.dep)
        self.words[helper.i] = replace(helper, pos="AUX", head=verb, dep="aux", kind=Kind.FUNCTION)

    def _open(self, number: int) -> None:
        """Let the word that opens a clause hang on its verb, and the noun that it seemed to govern be the subject."""
        opener = self.clauses[number].opener
        if opener is None or not self._is_in(opener, number) or self.words[opener].lower == "att":
            return
        word, verb = self.words[opener], self.verbs[number]
        if word.lower in RELATIVE:
            if not self._is_in(word.head, number):
                self._change(opener, verb, word.dep)
            if word.lower == "som":
                self._find_subject(opener, number)
            return
        if word.dep == "case" and opener < word.head < verb:
            self._change(word.head, verb, self._role(word.head, number))
        if word.dep != "mark" or word.head != verb:
            self.words[opener] = replace(word, head=verb, dep="mark", pos="SCONJ")

    def _find_subject(self, opener: int, number: int) -> None:
        """Read what stands between "som" and its verb as the subject: "trappan som kommunen sandar"."""
        clause, verb = self.clauses[number], self.words[self.verbs[number]]
        near = [self.words[i] for i in clause.places if opener < i < clause.verbs[0]]
        governed = {word.head for word in near if word.dep == "case"}
        nouns = [
            word
            for word in near
            if word.pos in ("NOUN", "PROPN", "PRON")
            and word.i not in governed
            and "Case=Gen" not in word.feats
            and word.dep not in ("det", "nmod", "nmod:poss", "obl", "conj", "flat:name")
        ]
        if len(nouns) != 1:
            return
        self._change(nouns[0].i, verb.i, "nsubj:pass" if "Voice=Pass" in verb.feats else "nsubj")
        if self.words[opener].dep.startswith("nsubj"):
            self._change(opener, verb.i, "obj")

    def _govern(self, i: int, number: int) -> None:
        """Read an "om" that opens nothing as a preposition: "uppgifter om en kund lämnas ut"."""
        near = self.words[i + 1 : i + LONGEST_PHRASE]
        noun = next((word for word in near if word.pos not in ("DET", "ADJ", "PRON", "NUM")), None)
        if noun is None or noun.pos not in ("NOUN", "PROPN"):
            return
        if not self._is_in(noun.i, number):
            return
        self.words[i] = replace(self.words[i], head=noun.i, dep="case", pos="ADP")
        before = self.words[i - 1] if i else noun
        of_noun = before.pos == "NOUN" and self._is_in(before.i, number)
        self._change(noun.i, before.i if of_noun else self.verbs[number], "nmod" if of_noun else "obl")

    def _keep_inside(self, i: int, number: int) -> None:
        """Let a word that hangs on one in another clause hang on the verb of its own."""
        word, clause = self.words[i], self.clauses[number]
        if i == self.verbs[number] or i in clause.verbs or i == clause.opener or word.kind is Kind.SILENT:
            return
        if self._is_in(word.head, number) and not word.is_top:
            return
        if word.dep == "cc" or (word.head not in self.of and not word.is_top):
            return
        dep = word.dep
        near = self.words[max(0, i - LONGEST_PHRASE) : i]
        if any(child.head == i and child.dep == "case" for child in near):
            dep = "obl"
        elif word.pos in NOMINAL and dep not in ("det", "nummod", "amod", "advmod", "nmod:poss", "case"):
            dep = self._role(i, number)
        self._change(i, self.verbs[number], dep)

    def _role(self, i: int, number: int) -> str:
        """Return what a noun without preposition is in its clause: its subject if it has none yet, else its object."""
        clause, verb = self.clauses[number], self.words[self.verbs[number]]
        has = {self.words[j].dep for j in clause.places if self.words[j].head == verb.i}
        passive = "Voice=Pass" in verb.feats
        if not has & {"nsubj", "nsubj:pass"} and (i < clause.verbs[0] or clause.above is None):
            return "nsubj:pass" if passive else "nsubj"
        return "obl" if passive or "obj" in has else "obj"

    def _hang(self, number: int) -> None:
        """Let the verb of a clause hang on that of the one around it, or be the top of the sentence."""
        clause, verb = self.clauses[number], self.words[self.verbs[number]]
        first = next(place for place, other in enumerate(self.clauses) if other.above is None)
        twin = next((place for place in range(number) if self._are_twins(self.clauses[place], clause)), None)
        if number == first:
            self._change(verb.i, verb.i, "ROOT")
        elif clause.above is None:
            if verb.is_top or not self._is_in(verb.head, first):
                self._change(verb.i, self.verbs[first], "conj")
        elif twin is not None:
            self._change(verb.i, self.verbs[twin], "conj")
        else:
            above = next(place for place, other in enumerate(self.clauses) if other is clause.above)
            head = self._antecedent(clause, above)
            if verb.is_top or not self._is_in(verb.head, above):
                self._change(verb.i, self.verbs[above], "advcl")
            if head is not None and verb.dep not in CONTENT_CLAUSES:
                self._change(verb.i, head, "acl:relcl")
            elif verb.dep == "acl:relcl" and self._opens_adverbial(clause):
                self._change(verb.i, self.verbs[above], "advcl")

    def _opens_adverbial(self, clause: Clause) -> bool:
        """Return whether a clause is opened by "när" and its like, so that it belongs to a verb and to no noun."""
        opener = clause.opener
        return opener is not None and self.words[opener].lower in OPENERS | {"om", "innan"}

    def _are_twins(self, one: Clause, other: Clause) -> bool:
        """Return whether one word opens both clauses: "om hon faller och klockan är åtta"."""
        return one.opener is not None and one.opener == other.opener and one.above is other.above

    def _antecedent(self, clause: Clause, above: int) -> int | None:
        """Return the noun right before "som" in the clause around, so that one order of words has one reading."""
        if clause.opener is None or self.words[clause.opener].lower != "som":
            return None
        before = (self.words[i] for i in reversed(self.clauses[above].places) if i < clause.opener)
        nearest = next((word for word in before if word.kind is not Kind.SILENT), None)
        return nearest.i if nearest is not None and nearest.pos in (*NOMINAL, "ADJ", "DET") else None
