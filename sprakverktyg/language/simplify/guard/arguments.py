"""Subjects and objects that the parser misses in other orders than subject first, put right by what Swedish allows."""

from collections.abc import Sequence
from dataclasses import replace

from sprakverktyg.language.simplify.guard.times import DAYS, EVERY, EVERY_OTHER, ORDINALS, SPANS
from sprakverktyg.language.simplify.guard.words import Kind, Word

NOMINATIVE = frozenset("jag du han hon vi ni man".split())
"""Pronouns that are subjects by their form."""

OBJECTIVE = frozenset("mig dig honom henne oss er dem sig".split())

SPAN_LEMMAS = frozenset((*SPANS.values(), *DAYS, "gång", "vardag", "helg", "eftermiddag", "förmiddag", "kvart"))
WHICH_TIME = frozenset(
    (*EVERY, *EVERY_OTHER, *ORDINALS, *"förra nästa samma första andra sista en hela många flera".split())
)
"""What makes "vecka" and its like say when or how often: "varje vecka", "förra veckan", "en gång"."""

TITLES = frozenset("fru herr makarna paret systrarna bröderna syster doktor".split())

SUBJECTS, OBJECTS = ("nsubj", "nsubj:pass"), ("obj", "iobj")


def repair_arguments(words: list[Word]) -> None:
    """Put right what stands before and after the verbs of a text."""
    for word in words:
        if word.lower in EVERY:
            _read_every(words, word)
        elif word.lower == "går":
            _read_yesterday(words, word)
        elif word.dep == "case":
            _read_particle(words, word)
        elif word.lower in TITLES:
            _read_title(words, word)
        elif word.pos == "ADJ" and word.dep in ("acl", "amod", "xcomp"):
            _read_passive(words, word)
        elif word.dep == "nmod:poss" and "VerbForm=Fin" in word.feats:
            _read_condition(words, word)
    for word in words:
        if word.dep in (*SUBJECTS, "csubj") and words[word.head].dep in ("aux", "aux:pass"):
            words[word.i] = replace(word, head=words[word.head].head)
    for word in words:
        if word.pos == "VERB" and "Mood=Imp" not in word.feats:
            _part_times(words, word)
            _find_subject(words, word)


def _children(words: Sequence[Word], i: int, *deps: str) -> list[Word]:
    return [word for word in words if word.head == i != word.i and word.dep in deps]


def _read_every(words: list[Word], word: Word) -> None:
    """Read "var sjätte vecka" as how often, where "var" might be a verb."""
    following = words[word.i + 1 : word.i + 2]
    if word.dep == "det" and following and following[0].lower in ORDINALS:
        words[word.i] = replace(word, pos="DET", kind=Kind.FUNCTION, feats=frozenset())


def _read_yesterday(words: list[Word], word: Word) -> None:
    """Read "i går" as a day, and let what hung on the verb "går" hang on the verb of the clause."""
    if not word.i or words[word.i - 1].lower != "i" or word.is_top:
        return
    for child in words:
        if child.head == word.i and child.dep != "case":
            dep = "obl" if child.lower in SPANS else child.dep
            words[child.i] = replace(child, head=word.head, dep=dep)
    words[word.i] = replace(word, pos="ADV", dep="obl", feats=frozenset())


def _read_particle(words: list[Word], word: Word) -> None:
    """Read the first of two prepositions as a particle: "ringer på hos Bertil"."""
    following = words[word.i + 1] if word.i + 1 < len(words) else word
    verb = words[word.i - 1] if word.i else word
    if following.dep == "case" and following.head == word.head and verb.pos == "VERB":
        words[word.i] = replace(word, pos="ADV", dep="compound:prt", head=verb.i)


def _read_title(words: list[Word], title: Word) -> None:
    """Read "med fru Lindahl" and "hos makarna Berg" as one person or more, with the preposition before them."""
    name = words[title.i + 1] if title.i + 1 < len(words) else title
    case = next(iter(_children(words, title.i, "case")), None)
    if name.pos != "PROPN" or case is None:
        return
    head, dep = (title.head, title.dep) if title.head != name.i else (name.head, "obl")
    words[case.i] = replace(case, head=name.i)
    words[name.i] = replace(name, head=head, dep=dep)
    words[title.i] = replace(title, head=name.i, dep="nmod")


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


def _part_times(words: list[Word], verb: Word) -> None:
    """Read "varje fredag" as when something is done, unless nothing else could do it."""
    arguments = _children(words, verb.i, *SUBJECTS, *OBJECTS)
    times = [word for word in arguments if _says_when(words, word)]
    for time in times:
        rest = [word for word in arguments if word not in times and word.lower != "det"]
        if time.dep in OBJECTS or rest or _children(words, verb.i, "expl"):
            words[time.i] = replace(time, dep="obl")


def _says_when(words: Sequence[Word], word: Word) -> bool:
    return word.lemma.lower() in SPAN_LEMMAS and any(
        child.lower in WHICH_TIME for child in _children(words, word.i, "det", "amod", "nummod")
    )


def _find_subject(words: list[Word], verb: Word) -> None:
    """Read as the subject a pronoun that must be one, else the first noun after a finite verb that has none."""
    finite = verb if "VerbForm=Fin" in verb.feats else next(
        (child for child in _children(words, verb.i, "aux") if "VerbForm=Fin" in child.feats), None
    )  # fmt: skip
    if finite is None:
        return
    arguments = _children(words, verb.i, *SUBJECTS, *OBJECTS)
    must = [word for word in arguments if word.lower in NOMINATIVE and word.i > finite.i]
    first = [word for word in arguments if word.i < finite.i and word.dep in SUBJECTS]
    if len(must) == 1 and (first or must[0].dep in OBJECTS) and verb.dep != "acl:relcl":
        for word in first:
            words[word.i] = replace(word, dep="obj")
        words[must[0].i] = replace(must[0], dep="nsubj")
        return
    subjects = [word for word in arguments if word.dep in SUBJECTS and word.lower != "det"]
    if "Voice=Pass" in verb.feats or verb.dep == "acl:relcl":
        return
    if len(arguments) == 1 and subjects and subjects[0].i > verb.i == finite.i:
        bare = [word for word in _children(words, subjects[0].i, "nmod") if _is_bare(words, word, finite, subjects[0])]
        if bare and "Definite=Def" in bare[0].feats:  # "När hon ringer granskar chefen listan"
            words[bare[0].i] = replace(bare[0], dep="nsubj", head=verb.i)
            words[subjects[0].i] = replace(subjects[0], dep="obj")
    if subjects:
        return
    after = [word for word in arguments if word.i > finite.i and word.lower not in OBJECTIVE]
    if not after or words[verb.i].i != finite.i:
        return
    if len(after) == 1 and _opens_clause(words, verb):
        words[after[0].i] = replace(after[0], dep="nsubj")
    if not _is_inverted(words, verb):
        return
    goal = after[0]
    inside = next((word for word in _children(words, goal.i, "nmod") if _is_bare(words, word, finite, goal)), None)
    if inside is not None:
        words[inside.i] = replace(inside, dep="nsubj", head=verb.i)
    elif len(after) > 1 or _children(words, verb.i, "expl"):
        words[goal.i] = replace(goal, dep="nsubj")


def _opens_clause(words: Sequence[Word], verb: Word) -> bool:
    """Return whether a verb says by its place first in a clause that it is a condition: "Upphör anställningen"."""
    starts = not verb.i or words[verb.i - 1].text in (",", ";") or words[verb.i - 1].sentence != verb.sentence
    return starts and verb.dep == "advcl"


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
    return not _children(words, word.i, "case")
