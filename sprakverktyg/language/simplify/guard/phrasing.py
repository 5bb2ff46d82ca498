"""Words and phrases that the parser misses: particles, titles, times that look like verbs, "av" somebody."""

from collections.abc import Sequence
from dataclasses import replace

from sprakverktyg.language.simplify.guard.clauses import children
from sprakverktyg.language.simplify.guard.persons import is_somebody
from sprakverktyg.language.simplify.guard.times import EVERY, SPANS, is_ordinal
from sprakverktyg.language.simplify.guard.words import Kind, Word

TITLES = frozenset("fru herr makarna paret systrarna bröderna syster doktor".split())


def repair_phrases(words: list[Word]) -> None:
    """Put right what is one word or phrase of its own: particles, names with titles, times, numbers, who does it."""
    for word in words:
        if word.dep == "case":
            _read_particle(words, word)
        elif word.lower in TITLES:
            _read_title(words, word)
        elif word.dep == "nmod" and is_somebody(word) and _is_by(words, word):
            words[word.i] = replace(word, head=words[word.head].head, dep="obl:agent")
        elif word.pos == "NUM" and word.i and words[word.i - 1].head == word.i and words[word.i - 1].dep == "nmod":
            _read_number(words, word)
        elif word.lower in EVERY:
            _read_every(words, word)
        elif word.lower == "går":
            _read_yesterday(words, word)


def _is_by(words: Sequence[Word], word: Word) -> bool:
    """Return whether "av" somebody hangs on a noun after a passive but says who does it: "kallas läkare av Eva"."""
    noun = words[word.head]
    verb = words[noun.head]
    return (
        [child.lower for child in children(words, word.i, "case")] == ["av"]
        and verb.pos == "VERB"
        and "Voice=Pass" in verb.feats
        and verb.i < noun.i < word.i
        and all(other.pos not in ("PUNCT", "VERB") for other in words[verb.i + 1 : word.i])
        and not children(words, verb.i, "obl:agent")
    )


def _read_number(words: list[Word], number: Word) -> None:
    """Read "rum fyra" as a room with a number, and not as a number with a room."""
    noun = words[number.i - 1]
    if noun.pos != "NOUN" or noun.lower == "klockan" or children(words, noun.i, "case"):
        return
    for child in words:
        if child.head == number.i and child.i != number.i:
            words[child.i] = replace(child, head=noun.i)
    words[noun.i] = replace(noun, head=noun.i if number.is_top else number.head, dep=number.dep)
    words[number.i] = replace(number, head=noun.i, dep="nummod")


def _read_every(words: list[Word], word: Word) -> None:
    """Read "var sjätte vecka" as how often, where "var" might be a verb."""
    following = words[word.i + 1 : word.i + 2]
    if word.dep not in ("det", "cop") or not following or not is_ordinal(following[0]):
        return
    words[word.i] = replace(word, pos="DET", dep="det", kind=Kind.FUNCTION, feats=frozenset())
    time = words[word.head]
    for thing in children(words, time.i, "nsubj") if word.dep == "cop" else ():
        words[thing.i] = replace(thing, head=time.head, dep="obj")


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
    case = next(iter(children(words, title.i, "case")), None)
    if name.pos != "PROPN" or case is None:
        return
    head, dep = (title.head, title.dep) if title.head != name.i else (name.head, "obl")
    words[case.i] = replace(case, head=name.i)
    words[name.i] = replace(name, head=head, dep=dep)
    words[title.i] = replace(title, head=name.i, dep="nmod")
