"""Ways about the tree of a text: who hangs on whom, past the words that carry nothing of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sprakverktyg.language.simplify.guard.words import Kind, Word


@dataclass(frozen=True)
class Tree:
    """The words of a text with their children. Not slotted, as it keeps what it has worked out."""

    words: tuple[Word, ...]

    @cached_property
    def _children(self) -> dict[int, list[Word]]:
        children: dict[int, list[Word]] = {}
        for word in self.words:
            if not word.is_top:
                children.setdefault(word.head, []).append(word)
        return children

    def children(self, i: int) -> Sequence[Word]:
        """Return what hangs on a word directly."""
        return self._children.get(i, ())

    @cached_property
    def sentences(self) -> tuple[tuple[Word, ...], ...]:
        """The words of each sentence, or line of a list."""
        numbers: dict[int, list[Word]] = {}
        for word in self.words:
            numbers.setdefault(word.sentence, []).append(word)
        return tuple(tuple(sentence) for sentence in numbers.values())

    def members(self, first: Word) -> list[Word]:
        """Return a word and the later members of its list."""
        near = [word for word in self.words[first.i + 1 :] if word.sentence == first.sentence and word.dep == "conj"]
        return [first, *(word for word in near if self.first_of_list(word.i) == first.i)]

    def child(self, i: int, *deps: str) -> Word | None:
        """Return the first child with one of the relations."""
        return next((child for child in self.children(i) if child.dep in deps), None)

    def predicate(self, i: int) -> int:
        """Return the verb, or the word in its place, that a word belongs to; the word itself if it is one."""
        for word in self.upward(i):
            if word.pos == "VERB" or word.is_top or self.child(word.i, "cop", "nsubj", "nsubj:pass", "aux"):
                return word.i
        return i

    def main_verb(self, i: int) -> int:
        """Return the verb that an auxiliary helps, or the word itself."""
        word = self.words[i]
        return word.head if word.dep in ("aux", "aux:pass", "cop") else i

    def clause_verb(self, mark: Word) -> int:
        """Return the verb of the clause that a word opens, which is that of its first finite verb; else its head.

        The verb after "som" is that of another clause: "om den som är närmast går dit".
        """
        inside = 0
        for word in self.words[mark.i + 1 :]:
            if word.sentence != mark.sentence:
                break
            if word.lower == "som":
                inside += 1
            elif "VerbForm=Fin" in word.feats and inside:
                inside -= 1
            elif "VerbForm=Fin" in word.feats:
                return self.main_verb(word.i)
        return mark.head

    def joined(self, i: int) -> list[int]:
        """Return a verb and those joined to it with nothing but "och" between, as in "kontrolleras och antecknas"."""
        found = [i]
        for word in self.words[i + 1 :]:
            if word.pos == "VERB" and word.dep == "conj" and word.head in found:
                found.append(word.i)
            elif word.pos not in ("CCONJ", "PUNCT") and word.dep != "compound:prt":
                break
        return found

    def upward(self, i: int) -> Iterator[Word]:
        """Yield a word and what it hangs on, step by step; at most as many steps as there are words."""
        for _ in self.words:
            word = self.words[i]
            yield word
            if word.is_top:
                return
            i = word.head

    def governor(self, i: int) -> int | None:
        """Return the nearest word with content that a word hangs on."""
        for word in self.upward(i):
            if word.i != i and word.kind is not Kind.SILENT:
                return word.i
        return None

    def first_of_list(self, i: int) -> int:
        """Return the first member of the list that a word is a later member of."""
        for word in self.upward(i):
            if word.dep != "conj":
                return word.i
        return i

    def subject(self, i: int) -> Word | None:
        """Return the subject of a predicate; that of the first verb for a later verb in a list without its own."""
        for word in self.upward(i):
            if found := self.child(word.i, "nsubj", "nsubj:pass", "csubj"):
                return found
            if word.dep != "conj":
                return None
        return None
