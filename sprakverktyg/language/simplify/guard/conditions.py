"""The invariant *condition*: what holds only if, when, unless or although something else does."""

from collections.abc import Iterator

from sprakverktyg.language.simplify.guard.constructions import EVENT_NOUN, Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

MARKERS = {
    "om": "IF", "ifall": "IF", "huruvida": "IF", "därest": "IF", "när": "WHEN", "då": "WHEN", "varje_gång": "WHEN",
    "så_snart": "SOON", "förutsatt_att": "ONLY_IF", "såvida_inte": "IF", "såvida": "IF", "fast": "ALTHOUGH",
    "fastän": "ALTHOUGH", "trots": "ALTHOUGH", "även_om": "ALTHOUGH", "oaktat": "ALTHOUGH",
    "i_händelse_av": "IF", "annars": "ELSE", "i_så_fall": "THEN", "eftersom": "BECAUSE",
}  # fmt: skip
ALWAYS = frozenset(("annars", "i_så_fall", "i_händelse_av", "trots", "även_om"))
"""Those that are conditions without opening a clause."""

POSSIBLE = frozenset("möjligt nödvändigt lämpligt".split())
"""What follows "om" without a verb."""

EVENTS = frozenset(
    "behov feber smärta misstanke byte besök kontakt fall risk brand larm läckage ont tecken måltid illamående "
    "diarré magsjuka infektion avvikelse frånvaro sjukdom oro".split()
)


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield each condition with the predicate or noun that it is about."""
    for word in tree.words:
        if word.lower in MARKERS and (word.dep == "mark" or word.lower in ALWAYS):
            opened = word.head if word.lower in ALWAYS else _opened(tree, word)
            yield make_fact(tree.words, MARKERS[word.lower], (word.i,), {constructions.carried(opened)})
        elif word.lower in ("om", "ifall") and word.pos == "SCONJ":
            yield make_fact(tree.words, "IF", (word.i,), {constructions.carried(_opened(tree, word))})
        elif (word.lower == "när" and word.pos in ("ADV", "SCONJ")) or (
            word.lower == "vid" and word.dep == "case" and is_event(tree.words[word.head])
        ):
            yield make_fact(tree.words, "WHEN", (word.i,), {constructions.carried(word.head)})
        elif _opens_condition(tree, word):
            yield make_fact(tree.words, "IF", (word.i,), {constructions.carried(tree.main_verb(word.i))})


def _opened(tree: Tree, mark: Word) -> int:
    """Return the verb of the clause that is a condition; "om möjligt" has none and belongs to that of its sentence."""
    head = tree.words[mark.head]
    if head.lower in POSSIBLE and not head.is_top:
        return tree.predicate(head.head)
    return mark.head if mark.head < mark.i or head.lower in POSSIBLE else tree.clause_verb(mark)


def is_event(word: Word) -> bool:
    """Return whether a noun says that something happens, so that "vid" before it is a condition."""
    if word.lemma.endswith("nedsättning"):
        return False  # "vid synnedsättning": that is how somebody is
    return word.lemma in EVENTS or (word.pos == "NOUN" and word.lemma.endswith(EVENT_NOUN))


def _opens_condition(tree: Tree, word: Word) -> bool:
    """Return whether a finite verb stands first, before that of a main clause or in a question before an answer.

    "Uppstår smärta ska du ringa", "Har hon ont? Ring".
    """
    if "Mood=Ind" not in word.feats or (word.i and tree.words[word.i - 1].sentence == word.sentence):
        return False
    verb = tree.words[tree.main_verb(word.i)]
    if verb.dep == "advcl":
        return True
    rest = [other for other in tree.words[word.i + 1 :] if other.sentence == word.sentence]
    if bool(rest) and rest[-1].text == "?":
        return rest[-1].i + 1 < len(tree.words)
    if rest and rest[0].lower in ("att", "huruvida"):
        return False  # "Beslutades att …"
    later = {tree.main_verb(other.i) for other in rest if "VerbForm=Fin" in other.feats} - {verb.i}
    return any(tree.words[i].dep != "acl:relcl" and tree.child(i, "mark") is None for i in later)
