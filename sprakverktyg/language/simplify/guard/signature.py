"""What a text says, as plain values: taken out once for a text, compared as often as one likes."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.simplification import Invariant
from sprakverktyg.language.simplify.guard import (
    conditions,
    contact,
    coordination,
    limits,
    medicines,
    modality,
    names,
    negation,
    numbers,
    order,
    quantifiers,
    tense,
    times,
)  # fmt: skip
from sprakverktyg.language.simplify.guard.constructions import Constructions, find_constructions
from sprakverktyg.language.simplify.guard.facts import Fact
from sprakverktyg.language.simplify.guard.relations import Relation, find_relations
from sprakverktyg.language.simplify.guard.repairs import repair
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word, read_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

Finder = Callable[[Tree, Constructions], Iterator[Fact]]

FINDERS: Mapping[Invariant, Finder] = {
    Invariant.NUMBER: numbers.find,
    Invariant.TIME: times.find,
    Invariant.NEGATION: negation.find,
    Invariant.MODALITY: modality.find,
    Invariant.CONDITION: conditions.find,
    Invariant.QUANTIFIER: quantifiers.find,
    Invariant.LIMIT: limits.find,
    Invariant.COORDINATION: coordination.find,
    Invariant.ORDER: order.find,
    Invariant.TENSE: tense.find,
    Invariant.NAME: names.find,
    Invariant.MEDICINE: medicines.find,
    Invariant.CONTACT: contact.find,
}
"""What finds the facts that each invariant is about. Roles, sources, content and form look at the whole signature."""

_KEY = "sprakverktyg_guard"


@dataclass(frozen=True, slots=True)
class Signature:
    """The words of a text, their relations and the facts of each invariant."""

    tree: Tree
    constructions: Constructions
    relations: tuple[Relation, ...]
    facts: Mapping[Invariant, tuple[Fact, ...]]

    @property
    def words(self) -> tuple[Word, ...]:
        return self.tree.words

    @property
    def normal(self) -> tuple[str, ...]:
        """Return the words in small letters: two texts that differ in capitals and white space only are the same."""
        return tuple(word.text.lower() for word in self.words)

    def show(self, *places: int) -> str:
        """Return words of the text as they stand there, in text order."""
        return " ".join(self.words[place].text for place in sorted(set(places)) if place >= 0)


def signature(text: "Doc | Span") -> Signature:
    """Return the signature of a parsed text, or of sentences of one; kept on the document."""
    key = f"{_KEY}:{text[0].i if len(text) else 0}:{len(text)}"
    found: Signature | None = text.doc.user_data.get(key)
    if found is None:
        found = signature_of(repair(read_words(text)))
        text.doc.user_data[key] = found
    return found


def signature_of(words: tuple[Word, ...]) -> Signature:
    """Return the signature of words whose heads are among them."""
    tree = Tree(words)
    constructions = find_constructions(tree)
    facts = {invariant: tuple(find(tree, constructions)) for invariant, find in FINDERS.items()}
    return Signature(tree, constructions, find_relations(tree, constructions), facts)
