"""The invariant *time*: times of day, days, months, and how often."""

import re
from collections.abc import Iterator, Sequence

from sprakverktyg.language.simplify.guard.constructions import Constructions
from sprakverktyg.language.simplify.guard.facts import Fact, make_fact
from sprakverktyg.language.simplify.guard.numbers import NUMBER_WORDS, is_clock
from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

DAYS = "måndag tisdag onsdag torsdag fredag lördag söndag".split()
MONTHS = "januari februari mars april maj juni juli augusti september oktober november december".split()
OTHERS = (
    "idag imorgon igår ikväll inatt morgon förmiddag middag eftermiddag kväll natt helg vardag förrgår övermorgon "
    "påföljande föregående nästa förra genast omedelbart omgående direkt snarast alltid"
).split()
NAMED = frozenset((*DAYS, *MONTHS, *OTHERS))

SPANS = {
    "dag": "dag", "dagen": "dag", "dygn": "dygn", "dygnet": "dygn", "vecka": "vecka", "veckan": "vecka",
    "månad": "månad", "månaden": "månad", "år": "år", "året": "år", "timme": "timme", "timma": "timme",
    "timmen": "timme", "pass": "pass", "arbetspass": "pass", "morgon": "morgon", "kväll": "kväll", "natt": "natt",
}  # fmt: skip
PER = frozenset("per varje var i om / på".split())
ADVERBS = {"dagligen": "dag", "veckovis": "vecka", "månadsvis": "månad", "årligen": "år"}
EVERY_OTHER = frozenset("varannan vartannat".split())
EVERY = frozenset("var vart varje".split())
ORDINALS = frozenset("tredje fjärde femte sjätte sjunde åttonde tionde".split())


def is_ordinal(word: Word) -> bool:
    """Return whether a word counts which one: "var sjätte vecka"."""
    return word.lower in ORDINALS or word.lower.endswith("tionde")


def find(tree: Tree, constructions: Constructions) -> Iterator[Fact]:
    """Yield times of day ("t8.00"), days and months by name, and how often ("per dag", "varannan dag")."""
    for word in tree.words:
        if found := _time(tree.words, word):
            value, own = found
            above = list(tree.upward(word.i))[1:3]
            near = {other.i for other in (above[:1] if above and above[0].pos == "VERB" else above)}
            near |= {tree.predicate(place) for place in near}  # what a day hangs on in its clause, the parser guesses
            near |= {tree.words[place].head for place in near if _is_let(tree, tree.words[place])}
            near |= {other for place in near for other in _joined_before(tree, place)}
            anchors = [constructions.carried(place) for place in near - set(own)]
            yield make_fact(tree.words, value, own, anchors)


def _joined_before(tree: Tree, i: int) -> Iterator[int]:
    """Yield the verbs that a verb is joined to: in "kontrolleras och antecknas varje morgon" both have the time."""
    for word in tree.upward(i):
        if word.dep != "conj":
            break
        if i in tree.joined(word.head):
            yield word.head


def _is_let(tree: Tree, word: Word) -> bool:
    """Return whether a verb is an infinitive without "att", which shares its time with its verb: "låter dörren stå"."""
    return word.dep in ("xcomp", "ccomp") and "VerbForm=Inf" in word.feats and tree.child(word.i, "mark") is None


def _time(words: Sequence[Word], word: Word) -> tuple[str, tuple[int, ...]] | None:
    """Return the time that ends with a word, and the places of its words."""
    previous = words[word.i - 1] if word.i else None
    if not word.text.isalpha() and any(letter.isdigit() for letter in word.text) and is_clock(words, word):
        return f"t{_clock(word.text)}", (word.i,)
    if word.lower in NUMBER_WORDS and is_clock(words, word):
        return f"t{_clock(NUMBER_WORDS[word.lower])}", (word.i,)
    if word.lower in ADVERBS:
        return f"per {ADVERBS[word.lower]}", (word.i,)
    if previous is not None and word.lower in SPANS:
        span = SPANS[word.lower]
        if previous.lower in EVERY_OTHER:
            return f"varannan {span}", (previous.i, word.i)
        if previous.lower in ORDINALS and _is_every(words, previous):
            return f"var {previous.lower} {span}", (previous.i - 1, previous.i, word.i)
        if previous.lower in PER:
            return f"per {span}", (previous.i, word.i)
    if previous is not None and word.lower in MONTHS and previous.text.rstrip(".:ae").isdigit():
        following = words[word.i + 1] if word.i + 1 < len(words) else None
        year = f" {following.text}" if following is not None and following.text.isdigit() else ""
        return f"{previous.text.rstrip('.:ae')} {word.lower}{year}", (previous.i, word.i)
    if word.lemma in DAYS and "Number=Plur" in word.feats:
        return f"per {word.lemma}", (word.i,)
    return (word.lemma, (word.i,)) if word.lemma in NAMED else None


def _is_every(words: Sequence[Word], ordinal: Word) -> bool:
    return ordinal.i > 0 and words[ordinal.i - 1].lower in EVERY


def _clock(text: str) -> str:
    hours, _, minutes = re.sub(r"[^\d.:-]", "", text).replace(":", ".").partition(".")
    return f"{hours.lstrip('0') or '0'}.{minutes or '00'}"
