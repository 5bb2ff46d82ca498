"""Subjects and objects that the parser misses in other orders than subject first, put right by what Swedish allows."""

from collections.abc import Sequence
from dataclasses import replace

from sprakverktyg.language.simplify.guard.clauses import children
from sprakverktyg.language.simplify.guard.times import DAYS, EVERY, EVERY_OTHER, ORDINALS, SPANS, is_ordinal
from sprakverktyg.language.simplify.guard.words import Kind, Word

NOMINATIVE = frozenset("jag du han hon vi ni man".split())
"""Pronouns that are subjects by their form."""

OBJECTIVE = frozenset("mig dig honom henne oss er dem sig".split())

_SEASONS = "vardag helg eftermiddag förmiddag kvart kvartal halvår termin vår sommar höst vinter".split()
SPAN_LEMMAS = frozenset((*SPANS.values(), *DAYS, "minut", "gång", *_SEASONS))
WHICH_TIME = frozenset(
    (*EVERY, *EVERY_OTHER, *ORDINALS, *"förra nästa samma första andra sista en hela många flera".split())
)
"""What makes "vecka" and its like say when or how often: "varje vecka", "förra veckan", "en gång"."""

SUBJECTS, OBJECTS = ("nsubj", "nsubj:pass"), ("obj", "iobj")


def repair_arguments(words: list[Word]) -> None:
    """Put right what stands before and after the verbs of a text."""
    for word in words:
        if word.pos == "ADJ" and word.dep in ("acl", "amod", "xcomp"):
            _read_passive(words, word)
        elif word.dep == "nmod:poss" and "VerbForm=Fin" in word.feats:
            _read_condition(words, word)
    for word in words:
        if (word.dep in (*SUBJECTS, "csubj") and words[word.head].dep in ("aux", "aux:pass")) or (
            word.dep in SUBJECTS and _is_of_time(words, word)
        ):
            words[word.i] = replace(word, head=words[word.head].head)
        elif word.dep in OBJECTS and words[word.head].pos in ("NOUN", "PROPN"):
            _part_objects(words, word)
    for word in words:
        if word.pos == "VERB" and "Mood=Imp" not in word.feats:
            _part_times(words, word)
            _find_subject(words, word)


def _read_passive(words: list[Word], participle: Word) -> None:
    """Read "blev vikarierna introducerade av Samira" as a passive, where the parser took it for a kind of vikarier."""
    noun = words[participle.head]
    verb = words[noun.head]
    if verb.lemma != "bli" or noun.dep != "nsubj" or not max(verb.i, noun.i) < participle.i:
        return
    if "VerbForm=Part" not in participle.feats:
        return
    for child in words:
        if child.head == verb.i and child.i not in (verb.i, participle.i):
            words[child.i] = replace(child, head=participle.i)
    head = participle.i if verb.is_top else verb.head
    words[participle.i] = replace(participle, head=head, dep=verb.dep)
    words[verb.i] = replace(verb, pos="AUX", dep="aux:pass", head=participle.i, kind=Kind.FUNCTION)


def _read_condition(words: list[Word], verb: Word) -> None:
    """Read "Erfordras ambulans ska …" as a verb with its subject, where the parser took the verb for a genitive."""
    noun = words[verb.head]
    if verb.i + 1 == noun.i:
        words[verb.i] = replace(verb, head=noun.head, dep="advcl")
        words[noun.i] = replace(noun, head=verb.i, dep="nsubj:pass" if "Voice=Pass" in verb.feats else "nsubj")


def _is_of_time(words: Sequence[Word], word: Word) -> bool:
    """Return whether a subject hangs on the time of its verb, as in "kommer läkaren hit den tredje torsdagen"."""
    time = words[word.head]
    return _says_when(words, time) and words[time.head].pos == "VERB" and not children(words, time.i, "cop")


def _part_objects(words: list[Word], word: Word) -> None:
    """Read "tilldelat Farida ansvaret" as two objects, where the parser hung one on the other."""
    first = words[word.head]
    if first.dep in OBJECTS and words[first.head].pos == "VERB" and first.i < word.i:
        words[first.i] = replace(first, dep="iobj")
        words[word.i] = replace(word, head=first.head, dep="obj")


def _part_times(words: list[Word], verb: Word) -> None:
    """Read "varje fredag" as when something is done, unless nothing else could do it."""
    arguments = children(words, verb.i, *SUBJECTS, *OBJECTS)
    times = [word for word in arguments if _says_when(words, word)]
    for time in times:
        rest = [word for word in arguments if word not in times and word.lower != "det"]
        if time.dep in OBJECTS or rest or children(words, verb.i, "expl"):
            words[time.i] = replace(time, dep="obl")


def _says_when(words: Sequence[Word], word: Word) -> bool:
    lemma, following = word.lemma.lower(), words[word.i + 1].lower if word.i + 1 < len(words) else ""
    if word.lower.endswith("dags") or (lemma in DAYS and "Number=Plur" in word.feats):
        return True  # "erbjuds måndagar och torsdagar"
    near = children(words, word.i, "det", "amod", "nummod")
    is_count = any(child.dep == "nummod" for child in near)
    is_which = any(child.lower in WHICH_TIME or is_ordinal(child) for child in near)
    beside = following in ("före", "efter", "om", "innan")  # "dagen före julafton", "gånger om året"
    return (is_count and lemma == "gång") or (lemma in SPAN_LEMMAS and (beside or is_which or is_count))


def _find_subject(words: list[Word], verb: Word) -> None:
    """Read as the subject a pronoun that must be one, else the first noun after a finite verb that has none."""
    finite = verb if "VerbForm=Fin" in verb.feats else next(
        (child for child in children(words, verb.i, "aux") if "VerbForm=Fin" in child.feats), None
    )  # fmt: skip
    if finite is None:
        return
    arguments = children(words, verb.i, *SUBJECTS, *OBJECTS)
    must = [word for word in arguments if word.lower in NOMINATIVE and word.i > finite.i]
    first = [word for word in arguments if word.i < finite.i and word.dep in SUBJECTS]
    if len(must) == 1 and (first or must[0].dep in OBJECTS) and verb.dep != "acl:relcl":
        for word in first:
            words[word.i] = replace(word, dep="obj")
        words[must[0].i] = replace(must[0], dep="nsubj")
        return
    if verb.dep == "acl:relcl":
        return
    if "Voice=Pass" in verb.feats:
        _find_passive_subject(words, verb, arguments)
        return
    subjects = [word for word in arguments if word.dep in SUBJECTS and word.lower != "det"]
    if len(arguments) == 1 and subjects and subjects[0].i > verb.i == finite.i:
        bare = [word for word in children(words, subjects[0].i, "nmod") if _is_bare(words, word, finite, subjects[0])]
        if bare and "Definite=Def" in bare[0].feats:  # "När hon ringer granskar chefen listan"
            words[bare[0].i] = replace(bare[0], dep="nsubj", head=verb.i)
            words[subjects[0].i] = replace(subjects[0], dep="obj")
    if verb.i == finite.i and len(arguments) == 2 and arguments[0].i < verb.i < arguments[1].i:
        one, other = arguments
        inverted = _is_second_subject(words, other)
        if inverted or len(subjects) == 2:
            words[one.i] = replace(one, dep="obj" if inverted else "nsubj")
            words[other.i] = replace(other, dep="nsubj" if inverted else "obj")
        return
    if subjects:
        return
    after = [word for word in arguments if word.i > finite.i and word.lower not in OBJECTIVE]
    if not after or verb.i != finite.i:
        return
    if len(after) == 1 and _opens_clause(words, verb):
        words[after[0].i] = replace(after[0], dep="nsubj")
    if not _is_inverted(words, verb):
        return
    goal, alone = after[0], not any(word.i != after[0].i and word.lower not in OBJECTIVE for word in arguments)
    inside = next((word for word in children(words, goal.i, "nmod") if _is_bare(words, word, finite, goal)), None)
    if inside is not None:
        words[inside.i] = replace(inside, dep="nsubj", head=verb.i)
    elif len(after) > 1 or children(words, verb.i, "expl") or (alone and _has_own_subject(words, verb)):
        words[goal.i] = replace(goal, dep="nsubj")


def _opens_clause(words: Sequence[Word], verb: Word) -> bool:
    """Return whether a verb says by its place first in a clause that it is a condition: "Upphör anställningen"."""
    starts = not verb.i or words[verb.i - 1].text in (",", ";") or words[verb.i - 1].sentence != verb.sentence
    return starts and verb.dep == "advcl"


def _find_passive_subject(words: list[Word], verb: Word, arguments: Sequence[Word]) -> None:
    """Read the only noun without preposition as what the deed is done to."""
    left = [words[word.i] for word in arguments if words[word.i].dep in (*SUBJECTS, *OBJECTS)]
    if len(left) == 1 and left[0].dep in OBJECTS and _has_own_subject(words, verb):
        words[left[0].i] = replace(left[0], dep="nsubj:pass")


def _has_own_subject(words: Sequence[Word], verb: Word) -> bool:
    """Return whether a verb needs a subject of its own, and does not share that of the verb before it in a list."""
    return "VerbForm=Fin" in verb.feats and (verb.dep != "conj" or words[verb.head].clause != verb.clause)


def _is_second_subject(words: Sequence[Word], word: Word) -> bool:
    """Return whether a noun after the verb must be the subject: what it does, or "inte", comes right after it.

    "Gardinerna hänger anhöriga upp": an object would stand after "upp".
    """
    following = words[word.i + 1] if word.i + 1 < len(words) else word
    is_after = following.dep == "compound:prt" or following.lower in ("inte", "aldrig")
    return is_after and word.pos in ("NOUN", "ADJ", "PROPN")


def _is_inverted(words: Sequence[Word], verb: Word) -> bool:
    """Return whether something stands before a finite verb in its clause that is not its subject."""
    return any(
        word.i < verb.i and word.dep in ("obl", "advcl", "advmod", "expl", "nmod", "xcomp")
        for word in words
        if word.head == verb.i != word.i
    )


def _is_bare(words: Sequence[Word], word: Word, finite: Word, goal: Word) -> bool:
    """Return whether a noun without preposition stands between the verb and its object, as a subject does."""
    if not finite.i < word.i < goal.i or word.pos not in ("NOUN", "PROPN") or "Case=Gen" in word.feats:
        return False
    if goal.pos == "PROPN" and "Definite=Def" not in word.feats:
        return False  # "fru Lindahl"
    return not children(words, word.i, "case")
