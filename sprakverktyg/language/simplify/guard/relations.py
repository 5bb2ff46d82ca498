"""Who does what to whom, and what belongs to what: the links of the tree that a rewrite must keep."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import DU, Kind, Word

AGENT, PATIENT, RECIPIENT, OWNER, MODIFIER, COMPLEMENT, ANY = (
    "agent",
    "patient",
    "recipient",
    "owner",
    "of",
    "that",
    "*",
)
CORE = frozenset({AGENT, PATIENT, RECIPIENT})

PERSONS = frozenset("jag du han hon hen vi ni man mig dig oss er honom henne".split())
"""Pronouns that name somebody. The others point at a noun."""

RELATIVE = frozenset("som vilken vilket vilka vars".split())


@dataclass(frozen=True, slots=True, order=True)
class Relation:
    """`dependent` is the `role` of `governor`; both are places of words, or DU. Other roles are prepositions."""

    dependent: int
    role: str
    governor: int


def find_relations(tree: Tree, constructions: Constructions) -> tuple[Relation, ...]:
    """Return the relations between the words with content, persons and the one who is spoken to."""
    found = {
        Relation(
            relation.dependent if relation.dependent == DU else constructions.carried(relation.dependent),
            relation.role,
            constructions.carried(relation.governor),
        )
        for word in tree.words
        for relation in _of_word(tree, constructions, word)
    }
    found |= set(_of_items(tree, constructions))
    found |= set(_of_joined(tree, found))
    return tuple(sorted(relation for relation in found if relation.dependent != relation.governor))


def is_passive(tree: Tree, i: int) -> bool:
    """Return whether a predicate is a passive: its subject is what the deed is done to."""
    return (
        tree.child(i, "aux:pass", "nsubj:pass") is not None
        or ("Voice=Pass" in tree.words[i].feats and tree.words[i].pos == "VERB")
        or {"VerbForm=Part", "Tense=Past"} <= tree.words[i].feats
        or _is_done_by(tree, tree.words[i])
    )


def _is_done_by(tree: Tree, word: Word) -> bool:
    """Return whether an adjective says what somebody has done: "är godkänd av chefen"."""
    return (
        word.pos == "ADJ"
        and tree.child(word.i, "cop") is not None
        and any(
            child.dep == "obl" and (case := tree.child(child.i, "case")) is not None and case.lemma == "av"
            for child in tree.children(word.i)
        )
    )


def _of_word(tree: Tree, constructions: Constructions, word: Word) -> Iterator[Relation]:
    if word.kind is Kind.SILENT:
        return
    if word.pos in ("VERB", "ADJ", "NOUN") and word.kind is Kind.CONTENT:
        yield from _subjects(tree, constructions, word)
    if word.lower in RELATIVE:
        antecedent = _antecedent(tree, word)
        if antecedent is not None and word.dep not in ("nsubj", "nsubj:pass"):
            yield Relation(antecedent, role_of(tree, word, word), word.head)
        return
    if word.kind is not Kind.CONTENT and not _is_person(word):
        return
    first = tree.words[tree.first_of_list(word.i)]
    governor = tree.governor(first.i)
    if governor is None or first.dep in ("nsubj", "nsubj:pass", "acl:relcl", "parataxis", "cop", "aux"):
        return
    if first.dep == "conj":
        return
    if first.dep == "amod":
        yield Relation(governor, PATIENT if is_passive(tree, word.i) else AGENT, word.i)
    else:
        yield Relation(DU if word.lower in ("du", "dig") else word.i, role_of(tree, first, word), governor)


def _of_joined(tree: Tree, found: Collection[Relation]) -> Iterator[Relation]:
    """Yield for each of several joined verbs what stands after the last: "kontrolleras och antecknas av kocken"."""
    for word in tree.words:
        joined = tree.joined(word.i) if word.pos == "VERB" else []
        for relation in found if len(joined) > 1 else ():
            if relation.governor == joined[-1] < relation.dependent and relation.role in (AGENT, PATIENT):
                for verb in joined[:-1]:
                    yield Relation(relation.dependent, relation.role, verb)


def _of_items(tree: Tree, constructions: Constructions) -> Iterator[Relation]:
    """Yield the items of lists as belonging to what the sentence before them, which ends with a colon, says."""
    opening: Word | None = None
    for sentence in tree.sentences:
        top = next((word for word in sentence if word.is_top and word.kind is not Kind.SILENT), sentence[0])
        if opening is not None and (sentence[0].item or not any("VerbForm=Fin" in word.feats for word in sentence)):
            for member in tree.members(top):
                yield Relation(member.i, ANY, constructions.carried(opening.i))
        else:
            opening = None
        if sentence[-1].text == ":":
            opening = top


def _subjects(tree: Tree, constructions: Constructions, word: Word) -> Iterator[Relation]:
    """Yield the relations of a predicate to its subjects, that of a relative clause and the one spoken to too."""
    role = PATIENT if is_passive(tree, word.i) else AGENT
    if "Mood=Imp" in word.feats:
        yield Relation(DU, AGENT, word.i)
        return
    subject = tree.subject(word.i)
    if subject is None and word.i in constructions.duties:
        duty = constructions.duties[word.i][1]
        subject = next((c for c in tree.children(duty) if c.dep in ("nsubj", "obj", "iobj") and c.lower != "det"), None)
        subject = subject or tree.subject(tree.words[duty].head)
    if subject is None or subject.pos == "VERB":
        return
    for member in tree.members(subject):
        if member.lower in RELATIVE:
            antecedent = _antecedent(tree, member)
            if antecedent is not None:
                yield Relation(antecedent, role, word.i)
        elif member.lower == "du":
            yield Relation(DU, role, word.i)
        elif member.kind is Kind.CONTENT or member.pos == "PRON":
            yield Relation(member.i, role, word.i)


def _antecedent(tree: Tree, word: Word) -> int | None:
    """Return what a relative pronoun stands for."""
    for above in tree.upward(word.i):
        if above.dep in ("acl:relcl", "acl:cleft", "acl"):
            return above.head
    return None


def _is_person(word: Word) -> bool:
    return word.lower in PERSONS


def role_of(tree: Tree, place: Word, word: Word) -> str:
    """Return the role of a word in the place of the tree where it, or the list that it belongs to, hangs."""
    preposition = tree.child(place.i, "case")
    if place.dep == "obl:agent":
        return AGENT
    if place.dep in ("obj", "iobj") and (preposition is None or preposition.pos != "ADP"):
        return RECIPIENT if place.dep == "iobj" else PATIENT
    if place.dep in ("nmod:poss", "det"):
        return OWNER
    if preposition is not None and place.dep in (
        "obl",
        "nmod",
        "advmod",
        "acl",
        "advcl",
        "xcomp",
        "conj",
        "obj",
        "iobj",
    ):
        if preposition.lemma == "av" and _is_agent(tree, place):
            return AGENT
        return preposition.lemma
    if place.dep in ("xcomp", "ccomp", "advcl", "csubj"):
        return COMPLEMENT
    if "Case=Gen" in word.feats:
        return OWNER
    return MODIFIER


def _is_agent(tree: Tree, place: Word) -> bool:
    head = tree.words[place.head]
    return head.pos in ("VERB", "ADJ") and is_passive(tree, head.i)
