"""Wordy ways of saying one thing: "gör en bedömning" is *bedöma*, "det åligger X att signera" is *X ska signera*."""

from dataclasses import dataclass, field

from sprakverktyg.language.simplify.guard.tree import Tree
from sprakverktyg.language.simplify.guard.words import Word

LIGHT_VERBS = frozenset("göra utföra genomföra ge lämna fatta ske företa vidta verkställa ombesörja".split())
EVENT_NOUN = (
    "ning", "ande", "ende", "tion", "else", "kontroll", "beslut", "besök", "byte", "hjälp", "stöd", "försök", "tillsyn"
)  # fmt: skip

DUTIES = {
    "åligga": "OBLIGE", "ankomma": "OBLIGE", "tillkomma": "OBLIGE", "skyldighet": "OBLIGE", "skyldig": "OBLIGE",
    "plikt": "OBLIGE", "tvungen": "OBLIGE", "rätt": "PERMIT", "rättighet": "PERMIT", "tillåtelse": "PERMIT",
    "tillåten": "PERMIT", "tillåta": "PERMIT", "behörig": "PERMIT", "förbjuden": "PROHIBIT", "förbjuda": "PROHIBIT",
    "rekommendera": "ADVISE", "rekommenderad": "ADVISE", "möjlighet": "ABLE", "förmåga": "ABLE",
}  # fmt: skip
"""What says what one must or may do, when an infinitive follows, and its class."""


@dataclass(frozen=True, slots=True)
class Constructions:
    """`carrier` gives the word that means what a word only helps to say; `duties` the class of modality of a verb."""

    carrier: dict[int, int] = field(default_factory=dict)
    duties: dict[int, tuple[str, int]] = field(default_factory=dict)

    @property
    def helpers(self) -> frozenset[int]:
        """The words that say what one must or may do, with the verbs that carry them."""
        duties = {helper for _, helper in self.duties.values()}
        return frozenset(place for place, verb in self.carrier.items() if place in duties or verb in self.duties)

    def carried(self, i: int) -> int:
        """Return the word that carries the meaning of a word, itself as a rule."""
        return self.carrier.get(i, i)


def find_constructions(tree: Tree) -> Constructions:
    """Return the constructions of a text."""
    found = Constructions()
    for word in tree.words:
        if word.lemma.removesuffix("s") in LIGHT_VERBS and word.pos == "VERB":
            noun = _event(tree, word)
            if noun is not None:
                found.carrier[word.i] = noun.i
        elif word.lemma in DUTIES:
            verb = _infinitive(tree, word)
            if verb is not None:
                found.duties[verb.i] = (DUTIES[word.lemma], word.i)
                found.carrier[word.i] = verb.i
                helper = tree.words[word.head]
                if helper.lemma in ("ha", "vara") and helper.i != word.i:
                    found.carrier[helper.i] = verb.i
    return found


def _event(tree: Tree, verb: Word) -> Word | None:
    wanted = ("nsubj", "nsubj:pass") if verb.lemma == "ske" or "Voice=Pass" in verb.feats else ("obj",)
    noun = tree.child(verb.i, *wanted)
    return noun if noun is not None and noun.pos == "NOUN" and noun.lemma.endswith(EVENT_NOUN) else None


def _infinitive(tree: Tree, word: Word) -> Word | None:
    """Return the infinitive that is a word's subject, or the first with "att" after it, before another finite verb."""
    subject = tree.child(word.i, "csubj")
    if subject is not None and "VerbForm=Inf" in subject.feats:
        return subject
    for other in tree.words[word.i + 1 :]:
        if other.sentence != word.sentence or "VerbForm=Fin" in other.feats:
            return None
        if "VerbForm=Inf" in other.feats and tree.child(other.i, "mark") is not None:
            return other
    return None
