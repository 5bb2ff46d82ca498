"""Clauses that the parser often misreads, put right where Swedish word order or agreement leaves one reading only."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.guard.times import SPANS
from sprakverktyg.language.simplify.guard.words import Kind, Word

HELPERS = frozenset("skola kunna få måste böra vilja behöva".split())
WITHOUT_OBJECT = frozenset("finnas komma sitta ligga stå bo hända uppstå".split())
INFINITIVE, SUPINE = frozenset(("VerbForm=Inf", "Voice=Act")), frozenset(("VerbForm=Sup", "Voice=Act"))
PARTICIPLE = frozenset(("VerbForm=Part", "Tense=Past"))

LONGEST_AGENT = 5
"""Words between "den" and the participle in "den av läkaren ordinerade dosen"."""


def repair_verbs(words: list[Word]) -> None:
    """Put right the verbs of a text that were read as adjectives."""
    for word in words:
        if word.pos == "ADJ":
            _read_verb(words, word)


def repair_clauses(words: list[Word]) -> None:
    """Put the subjects and objects of a text right."""
    for word in words:
        if word.lower in ("den", "det", "de"):
            _read_attribute(words, word)
        elif word.lower == "som":
            _read_cleft(words, word)
    for word in words:
        if word.pos == "VERB":
            _part_subjects(words, word)


def children(words: Sequence[Word], i: int, *deps: str) -> list[Word]:
    """Return what hangs on a word, all of which stands in its sentence."""
    start = end = i
    while start and words[start - 1].sentence == words[i].sentence:
        start -= 1
    while end < len(words) and words[end].sentence == words[i].sentence:
        end += 1
    return [word for word in words[start:end] if word.head == i != word.i and (not deps or word.dep in deps)]


def _read_verb(words: list[Word], word: Word) -> None:
    """Read "får öppna paketet" and "har låst skåpet" as verb and object: "den" must stand before "öppna paketet"."""
    head = words[word.head]
    if word.dep not in ("amod", "conj"):  # "ska du ringa"
        if any(child.lemma in HELPERS for child in children(words, word.i, "aux")) and is_infinitive(word.lower):
            words[word.i] = replace(word, pos="VERB", lemma=word.lower, feats=INFINITIVE)
        return
    if word.dep == "conj":
        if "VerbForm=Inf" in head.feats and is_infinitive(word.lower):
            words[word.i] = replace(word, pos="VERB", lemma=word.lower, feats=INFINITIVE)
        return
    if head.pos in ("VERB", "AUX"):
        if children(words, word.i, "det"):  # "de anhöriga"
            rest = any(other.i > word.i for other in children(words, head.i, "obj"))
            words[word.i] = replace(word, dep="iobj" if rest else "obj")
        return
    helper = words[head.head]
    if head.dep != "obj" or "Definite=Def" not in head.feats or "VerbForm=Fin" not in helper.feats:
        return
    if word.i > head.i or children(words, head.i, "det", "nmod:poss"):
        return
    if helper.lemma == "ha" and word.lower.endswith("t"):
        _take_place(words, helper, replace(word, pos="VERB", feats=SUPINE))
    elif helper.lemma in HELPERS and is_infinitive(word.lower):
        _take_place(words, helper, replace(word, pos="VERB", lemma=word.lower, feats=INFINITIVE))


@lru_cache(maxsize=4096)
def is_infinitive(form: str) -> bool:
    """Return whether a form in -a is that of a verb, with a present tense that is a word."""
    present = inflect(form, "VERB", Mood="Ind", Tense="Pres", VerbForm="Fin") if form.endswith("a") else None
    return present is not None and is_known(form) and is_known(present)


def _take_place(words: list[Word], helper: Word, verb: Word) -> None:
    """Let a verb stand in the tree where the word stood that only helps it, with all that hung there."""
    for child in children(words, helper.i):
        words[child.i] = replace(child, head=verb.i)
    head = verb.i if helper.is_top else helper.head
    words[verb.i] = replace(verb, head=head, dep=helper.dep)
    words[helper.i] = replace(helper, pos="AUX", head=verb.i, dep="aux", kind=Kind.FUNCTION)


def _read_attribute(words: list[Word], article: Word) -> None:
    """Read "den av läkaren ordinerade dosen" as "dosen", with what has been done to it and by whom."""
    start = article.i + 1
    near = words[start : start + LONGEST_AGENT + 2]
    if len(near) < 4 or near[0].lower != "av" or article.pos not in ("PRON", "DET"):
        return
    for participle, noun in pairwise(near[2:]):
        if participle.pos in ("ADJ", "VERB", "AUX") and participle.lower[-1] in "ae" and noun.pos == "NOUN":
            by = words[participle.i - 1]
            if "Definite=Def" not in noun.feats or by.pos not in ("NOUN", "PROPN"):
                return
            words[article.i] = replace(article, pos="DET", dep="det", head=noun.i)
            words[participle.i] = replace(
                participle, pos="ADJ", dep="amod", head=noun.i, feats=PARTICIPLE, kind=Kind.CONTENT
            )
            words[near[0].i] = replace(near[0], dep="case", head=by.i)
            words[by.i] = replace(by, dep="obl:agent", head=participle.i)
            if words[noun.i].head in (article.i, participle.i, by.i):
                words[noun.i] = replace(noun, head=article.head, dep=article.dep)
            return


def _read_cleft(words: list[Word], pointer: Word) -> None:
    """Read "det är dottern som ringer" as a relative clause, and "det är på måndag som hon ringer" without the "är"."""
    verb = words[pointer.head]
    focus = words[verb.head]
    if verb.i == focus.i or verb.dep not in ("dep", "acl:relcl", "acl:cleft"):
        return
    words[verb.i] = replace(verb, dep="acl:relcl")
    top = words[focus.head] if words[focus.head].lemma == "vara" else focus  # the parser takes "är" either way
    it = children(words, top.i, "nsubj", "expl")
    cop = children(words, focus.i, "cop") if top.i == focus.i else [top]
    if not top.is_top or len(cop) != 1 or [w.lower for w in it] != ["det"]:
        return
    if any(child.i < focus.i and child.pos == "PART" for child in children(words, top.i)):
        return
    for child in children(words, top.i, "obl"):
        if child.i not in (focus.i, verb.i):  # "I kväll är det Mona som ringer"
            words[child.i] = replace(child, head=verb.i)
    if not children(words, focus.i, "case"):
        return
    for silent in (*cop, *it, pointer):
        words[silent.i] = replace(silent, pos="PUNCT", dep="phrase", feats=frozenset(), kind=Kind.SILENT, head=verb.i)
    words[verb.i] = replace(verb, head=verb.i, dep="ROOT")
    words[focus.i] = replace(focus, head=verb.i, dep="obl")


def _part_subjects(words: list[Word], verb: Word) -> None:
    """Read the right one as the subject.

    What stands between the helping verb and the verb is the subject: "Dosen ska läkaren ändra". Where the verb itself
    is second, the first is: "Läkaren lovade Vera ett recept". What stands after verb and helping verb never is.
    """
    if "VerbForm=Sup" in verb.feats and any(
        child.lemma in ("bli", "vara") for child in children(words, verb.i, "aux", "cop")
    ):
        words[verb.i] = replace(verb, feats=PARTICIPLE)  # "blev förvarat"
    subjects = children(words, verb.i, "nsubj")
    helpers = [child.i for child in children(words, verb.i, "aux") if "VerbForm=Fin" in child.feats]
    if helpers and len(subjects) == 1 and subjects[0].i > verb.i:
        goals = [child for child in children(words, verb.i, "obj") if child.i < helpers[0]]
        for goal in goals[:1]:
            words[goal.i], words[subjects[0].i] = replace(goal, dep="nsubj"), replace(subjects[0], dep="obj")
    if verb.lemma in WITHOUT_OBJECT and not subjects:  # "I skåpet finns handskar"
        for child in children(words, verb.i, "obj", "nsubj:pass"):
            words[child.i] = replace(child, dep="nsubj")
    if len(subjects) != 2:
        return
    first, second = subjects
    later = [child for child in children(words, verb.i, "obj") if child.i > second.i]
    if helpers and first.i < helpers[0] < second.i < verb.i:
        words[first.i] = replace(first, dep="iobj" if later and later[0].lower not in SPANS else "obj")
    elif first.i < verb.i < second.i and "VerbForm=Fin" in verb.feats and later:
        words[second.i] = replace(second, dep="iobj")
