"""The invariant *tense*: what has happened stays in the past."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.relations import AGENT, role_of
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

PAST, PRESENT, PERFECT, PLUPERFECT = "past", "present", "perfect", "pluperfect"


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield the tense of each finite verb, with its predicate."""
    for word in tree.words:
        if "Mood=Ind" not in word.feats or "VerbForm=Fin" not in word.feats:
            continue
        predicate = tree.main_verb(word.i)
        past = "Tense=Past" in word.feats
        if (word.lemma == "ha" and "VerbForm=Sup" in tree.words[predicate].feats) or _is_done_by(tree, word, predicate):
            value = PLUPERFECT if past else PERFECT
        else:
            value = PAST if past else PRESENT
        yield make_fact(tree.words, value, (word.i,), {constructions.carried(predicate)})


def _is_done_by(tree: Tree, helper: Word, predicate: int) -> bool:
    """Return whether "är låst av Eva" says that Eva has locked it."""
    by = (child for child in tree.children(predicate) if role_of(tree, child, child) == AGENT)
    return helper.lemma == "vara" and helper.i != predicate and any(by)
