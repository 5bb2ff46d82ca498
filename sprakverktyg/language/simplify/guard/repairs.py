"""Mistakes of the parser that are usual in short instructions, put right before anything is read off the tree."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.guard.arguments import repair_arguments
from sprakverktyg.language.simplify.guard.boundaries import OPENERS, RELATIVE
from sprakverktyg.language.simplify.guard.clauses import PARTICIPLE, repair_clauses, repair_verbs
from sprakverktyg.language.simplify.guard.phrasing import repair_phrases
from sprakverktyg.language.simplify.guard.reattach import reattach
from sprakverktyg.language.simplify.guard.words import Kind, Word

IMPERATIVE = frozenset(("Mood=Imp", "VerbForm=Fin", "Voice=Act"))
PRESENT = frozenset(("Mood=Ind", "Tense=Pres", "VerbForm=Fin"))
PRESENT_PASSIVE = PRESENT | {"Voice=Pass"}
SHORTEST = 3
"""Letters. Infinitives as short as "tas" and "dra" are mostly something else."""

LONGEST_CLAUSE = 20
"""Words between what opens a clause and its verb."""

PUT_ON = frozenset("åligga ankomma tillkomma".split())
"""Verbs of duties whose infinitive says what is to be done, and not what kind of person has to."""

_NO_REQUEST = frozenset(("Mood=Imp", "VerbForm=Fin", "VerbForm=Part", "Number=Plur"))
"""Features of words that are no requests, however they end: "matlådorna", "anställda"."""

_NO_HELPERS = frozenset(("vara", "bli", "komma"))
"""Verbs that help no infinitive, "komma" none without "att"."""

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
        elif word.pos != "AUX" and {"VerbForm=Fin", "Tense=Past"} <= word.feats and word.lower.endswith("de"):
            _read_participle(repaired, word)
        elif previous is not None and previous.pos == "CCONJ" and _is_second_request(words, word):
            repaired[place] = replace(word, feats=IMPERATIVE)
        elif "VerbForm=Inf" in word.feats and _is_present_passive(words, word):
            repaired[place] = replace(word, feats=word.feats - {"VerbForm=Inf"} | PRESENT_PASSIVE)
        elif word.feats >= PRESENT_PASSIVE and (_is_helped(words, word) or _may_be_infinitive(repaired, word)):
            repaired[place] = replace(word, feats=word.feats - PRESENT | {"VerbForm=Inf"})
    repair_verbs(repaired)
    repair_phrases(repaired)
    reattach(repaired)
    repair_arguments(repaired)
    repair_clauses(repaired)
    return tuple(repaired)


def _is_request(words: tuple[Word, ...], word: Word) -> bool:
    if word.kind is not Kind.CONTENT or word.feats & _NO_REQUEST:
        return False
    following = words[word.i + 1] if word.i + 1 < len(words) else None
    if following is None or following.sentence != word.sentence:
        return False
    if following.pos not in _OBJECTS and following.lower not in ("inom", "till", "hos"):
        return False
    if word.pos not in ("NOUN", "ADJ", "VERB", "PROPN", "X"):
        return False
    return request_of(word.lower) is not None and not _has_verb_after(words, word)


def _has_verb_after(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether a finite verb follows before a clause opens: "Ring 112 om hon faller" has none."""
    for other in words[word.i + 1 :]:
        if other.sentence != word.sentence or other.dep == "mark" or other.lower in OPENERS | RELATIVE:
            return False
        if "VerbForm=Fin" in other.feats:
            return True
    return False


def _is_request_after(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether the main verb stands after a clause and its comma, as a request: "Om hon faller, ring chefen"."""
    if word.kind is not Kind.CONTENT or not (word.is_top or (word.pos == "NOUN" and word.dep == "parataxis")):
        return False
    if word.lower.endswith(("r", "s")) or "Tense=Past" in word.feats:
        return False
    near = (other for other in words if other.head == word.i != other.i)
    return not any(other.dep in ("aux", "cop", "mark") or "nsubj" in other.dep for other in near) and (
        request_of(word.lower) is not None
    )


def _may_be_infinitive(words: Sequence[Word], word: Word) -> bool:
    """Return whether a verb goes on from an infinitive, with no subject of its own: "ska bytas och kasseras"."""
    own = any(other.head == word.i and (other.dep.startswith("nsubj") or other.dep == "aux") for other in words)
    return word.dep == "conj" and word.lower.endswith("as") and "VerbForm=Inf" in words[word.head].feats and not own


def _read_participle(words: list[Word], word: Word) -> None:
    """Read a verb in the past as a participle: "den drabbade", "narkotikaklassade läkemedel", "är beviljade"."""
    governed = word.i > 1 and words[word.i - 1].lower in ("den", "de") and words[word.i - 2].pos == "ADP"
    following = words[word.i + 1] if word.i + 1 < len(words) else word
    is_part = word.dep not in ("acl:relcl", "ROOT", "conj", "advcl")
    if any(other.head == word.i and other.dep in ("cop", "aux:pass") for other in words[max(0, word.i - 5) : word.i]):
        words[word.i] = replace(word, feats=PARTICIPLE)
    elif (word.dep == "amod" and word.head == following.i) or (governed and is_part):
        words[word.i] = replace(word, pos="ADJ", feats=PARTICIPLE)
    elif is_part and following.pos == "NOUN" and following.head == word.i and "Definite=Def" not in following.feats:
        for child in words[word.i + 2 :]:
            if child.head == word.i:
                words[child.i] = replace(child, head=following.i)
        words[following.i] = replace(following, head=word.head, dep=word.dep)
        words[word.i] = replace(word, pos="ADJ", feats=PARTICIPLE, head=following.i, dep="amod")


def _is_second_request(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether an infinitive goes on from a request: "Ring, men stanna kvar"."""
    own = any(other.head == word.i and other.dep in ("aux", "mark") for other in words[max(0, word.i - 3) : word.i])
    earlier = (other for other in words[: word.i] if other.sentence == word.sentence)
    return (
        word.dep == "conj"
        and "VerbForm=Inf" in word.feats
        and words[word.i - 2].text == ","
        and not own
        and any("Mood=Imp" in other.feats or _is_request(words, other) for other in earlier)
    )


def _is_present_passive(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether a passive is finite though the parser does not see it.

    "Innan dörren låses" has no helping verb, and that of "om den är under 4 meddelas läkaren" is in another clause.
    """
    near = [other for other in words[max(0, word.i - LONGEST_CLAUSE) : word.i] if other.head == word.i]
    helpers = [other.lemma for other in near if other.dep in ("aux", "cop", "aux:pass")]
    if not word.lower.endswith("s") or set(helpers) - _NO_HELPERS:
        return False
    opened = any(other.dep == "mark" and other.lower != "att" for other in near)
    return bool(helpers) or (opened and word.lower.endswith("es"))


def _is_helped(words: tuple[Word, ...], word: Word) -> bool:
    """Return whether a passive that could be finite has a finite helping verb: "ska placeras"."""
    near = words[max(0, word.i - LONGEST_CLAUSE) : word.i]
    helpers = (other for other in near if other.head == word.i and other.dep == "aux" and "VerbForm=Fin" in other.feats)
    return any(other.lemma not in _NO_HELPERS for other in helpers)


@lru_cache(maxsize=4096)
def request_of(form: str) -> str | None:
    """Return the infinitive whose imperative a form is, or None."""
    for lemma in (form, f"{form}a"):
        known = lemma.endswith("a") and len(lemma) > SHORTEST and lemma.isalpha() and is_known(lemma)
        if known and inflect(lemma, "VERB", Mood="Imp", VerbForm="Fin", Voice="Act") == form:
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
    if verb.dep in ("aux", "cop"):
        verb = words[verb.head]
    main = words[verb.head]
    if not finite or verb.dep not in ("conj", "advcl"):
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
