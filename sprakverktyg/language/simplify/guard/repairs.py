"""Mistakes of the parser that are usual in short instructions, put right before anything is read off the tree."""

from dataclasses import replace
from functools import lru_cache

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.guard.arguments import repair_arguments
from sprakverktyg.language.simplify.guard.clauses import repair_clauses
from sprakverktyg.language.simplify.guard.words import Kind, Word

IMPERATIVE = frozenset(("Mood=Imp", "VerbForm=Fin", "Voice=Act"))
PRESENT = frozenset(("Mood=Ind", "Tense=Pres", "VerbForm=Fin"))
PRESENT_PASSIVE = PRESENT | {"Voice=Pass"}
SHORTEST = 3
"""Letters. Infinitives as short as "tas" and "dra" are mostly something else."""

PUT_ON = frozenset("åligga ankomma tillkomma".split())
"""Verbs of duties whose infinitive says what is to be done, and not what kind of person has to."""

_OBJECTS = frozenset("NOUN PROPN PRON NUM DET ADJ".split())


def repair(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the words with requests, conditions and clauses as they should be."""
    repaired = list(words)
    for place, word in enumerate(words):
        previous = words[place - 1] if place else None
        starts = previous is None or previous.sentence != word.sentence or previous.item
        if starts and _is_request(words, word):
            _make_request(repaired, word)
        elif previous is not None and previous.text == "," and _is_request_after(words, word):
            repaired[place] = replace(word, pos="VERB", lemma=request_of(word.lower) or word.lemma, feats=IMPERATIVE)
        elif starts and word.lower == "om" and word.dep == "case":
            _make_condition(repaired, word)
        elif word.lower == "om" and word.dep == "case":
            _make_later_condition(repaired, word)
        elif word.lemma in PUT_ON:
            _put_duty_on(repaired, word)
        elif word.dep == "conj" and word.feats >= PRESENT_PASSIVE and _may_be_infinitive(words, word):
            repaired[place] = replace(word, feats=word.feats - PRESENT | {"VerbForm=Inf"})
    repair_arguments(repaired)
    repair_clauses(repaired)
    return tuple(repaired)


def _is_request(words: tuple[Word, ...], word: Word) -> bool:
    if word.kind is not Kind.CONTENT or "Mood=Imp" in word.feats or "VerbForm=Fin" in word.feats:
        return False
    following = words[word.i + 1] if word.i + 1 < len(words) else None
    if following is None or following.sentence != word.sentence or following.pos not in _OBJECTS:
        return False
    if word.pos not in ("NOUN", "ADJ", "VERB", "PROPN", "X"):
        return False
    finite = any("VerbForm=Fin" in other.feats and other.sentence == word.sentence for other in words)
    return not finite and request_of(word.lower) is not None


def _is_request_after(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether the main verb stands after a clause and its comma, as a request: "Om hon faller, ring chefen"."""
    if not word.is_top or word.kind is not Kind.CONTENT:
        return False
    if word.lower.endswith(("r", "s")) or "Tense=Past" in word.feats:
        return False
    near = (other for other in words if other.head == word.i != other.i)
    return not any(other.dep in ("aux", "cop", "mark") or "nsubj" in other.dep for other in near) and (
        request_of(word.lower) is not None
    )


def _may_be_infinitive(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether a verb goes on from an infinitive, with no subject of its own: "ska bytas och kasseras"."""
    own = any(other.head == word.i and (other.dep.startswith("nsubj") or other.dep == "aux") for other in words)
    return word.lower.endswith("as") and "VerbForm=Inf" in words[word.head].feats and not own


@lru_cache(maxsize=4096)
def request_of(form: str) -> str | None:
    """Return the infinitive whose imperative a form is, or None."""
    for lemma in (form, f"{form}a"):
        is_infinitive = lemma.endswith("a") and len(lemma) > SHORTEST and lemma.isalpha() and is_known(lemma)
        if is_infinitive and inflect(lemma, "VERB", Mood="Imp", VerbForm="Fin", Voice="Act") == form:
            return lemma
    return None


def _make_request(words: list[Word], word: Word) -> None:
    top = next((other for other in words if other.sentence == word.sentence and other.is_top), word)
    lemma = request_of(word.lower) or word.lemma
    words[word.i] = replace(word, pos="VERB", lemma=lemma, feats=IMPERATIVE, head=word.i, dep="ROOT")
    if top.i != word.i:
        words[top.i] = replace(top, head=word.i, dep="obj")


def _make_condition(words: list[Word], word: Word) -> None:
    """Read "Om smärta uppstår" as a condition where the parser read "om smärta"."""
    noun = words[word.head]
    verb = words[noun.head]
    finite = "VerbForm=Fin" in verb.feats and verb.i > noun.i
    has_subject = any(other.head == verb.i and other.dep.startswith("nsubj") for other in words)
    if (
        finite
        and not has_subject
        and all(other.pos in ("ADV", "PART", "NOUN", "PUNCT") for other in words[noun.i : verb.i])
    ):
        words[word.i] = replace(word, pos="SCONJ", dep="mark", head=verb.i)
        words[noun.i] = replace(noun, dep="nsubj:pass" if "Voice=Pass" in verb.feats else "nsubj")


def _make_later_condition(words: list[Word], word: Word) -> None:
    """Read "… ändrar planen om hennes behov förändras" as a condition: a finite verb with nothing that joins it."""
    noun = words[word.head]
    verb = next((other for other in words[noun.i + 1 :] if other.pos not in ("ADV", "PART")), noun)
    finite = {"Mood=Ind", "VerbForm=Fin"} <= verb.feats and verb.sentence == word.sentence
    if verb.dep == "aux":
        verb = words[verb.head]
    main = words[verb.head]
    if not finite or verb.dep != "conj":
        return
    if main.i < word.i and all(other.pos not in ("SCONJ", "PUNCT") for other in words[main.i : word.i]):
        words[word.i] = replace(word, pos="SCONJ", dep="mark", head=verb.i)
        dep = "nsubj:pass" if "Voice=Pass" in verb.feats else "nsubj"
        words[noun.i] = replace(noun, head=verb.i, dep=dep)
        words[verb.i] = replace(verb, dep="advcl")


def _put_duty_on(words: list[Word], duty: Word) -> None:
    """Read "åligger det X att V" as "det åligger X att V", where the parser read V as part of X."""
    for word in words:
        somebody = words[word.head]
        if word.dep == "acl" and "VerbForm=Inf" in word.feats and somebody.head == duty.i and somebody.i > duty.i:
            words[word.i] = replace(word, head=duty.i, dep="advcl")
            words[somebody.i] = replace(somebody, dep="nsubj")
