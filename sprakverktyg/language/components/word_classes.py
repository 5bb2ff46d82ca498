"""Word classes and features that are certain once the tree is known, or where the tree is the better judge."""

from typing import TYPE_CHECKING

from spacy.language import Language

from sprakverktyg.language.components.participles import has_verb
from sprakverktyg.language.components.word_forms import WordForms, unpack
from sprakverktyg.language.morphology import inflect

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.vocab import Vocab

AMBIGUOUS_VERBS = frozenset(
    "är var vara varit vore har hade ha haft bli blir blev blivit få får fick fått kommer kom ska skall skulle".split()
)
AUXILIARY = frozenset(["aux", "aux:pass", "cop"])
NOMINAL = frozenset(["nsubj", "nsubj:pass", "obj", "obl"])

DEPONENT = frozenset(
    "andas andades andats avundas hoppas hoppades hoppats kräkas kräks kräktes kräkts lyckas lyckades lyckats "
    "låtsas låtsades låtsats minnas minns mindes mints misslyckas misslyckades misslyckats skämmas skäms skämdes "
    "skämts svettas svettades svettats trivas trivs trivdes trivts umgås umgicks umgåtts vistas vistades vistats "
    "åldras åldrades åldrats".split()
)
"""Forms in -s that are never passive; in the treebank they have no voice."""

LEMMAS = {"byts": "byta"}
"""Verbs whose present is read as another verb's supine."""

SUBORDINATORS = frozenset("om efter sedan innan när då".split())

SOM = {
    "mark": ("SCONJ", ""),
    "case": ("ADP", ""),
    "cc": ("CCONJ", ""),
    **dict.fromkeys(NOMINAL, ("PRON", "PronType=Rel")),
}
QUANTITIES = {
    "mycket": "Definite=Ind|PronType=Ind",
    "allt": "Definite=Ind|Gender=Neut|Number=Sing|PronType=Tot",
}


def settle_word_classes(doc: "Doc", forms: WordForms) -> "Doc":
    """Set what follows from the tree.

    White space is SPACE. "är", "har", "får" are AUX where they depend as auxiliary or copula, else VERB. "som" has the
    class of its relation, "om" and the like that mark a clause are SCONJ. "mycket" as subject or object is a pronoun.
    An adjective in -a or -e is definite in a definite phrase: "de äldre sjuka männen". One that only looks like a
    participle is none. "Andas" and the like are not passive, "i går" is no verb, "påsen byts" is in the present.
    """
    for token in doc:
        if token.is_space:
            _set(token, "SPACE", "")
        elif token.pos_ in ("AUX", "VERB"):
            _settle_verb(token)
        elif token.lower_ == "som":
            if token.dep_ in SOM:
                _set(token, *SOM[token.dep_])
        elif token.dep_ == "mark" and token.lower_ in SUBORDINATORS and _next_word(token) != "att":
            _set(token, "SCONJ", "")
        elif token.pos_ == "ADV":
            if token.lower_ in QUANTITIES and token.dep_ in NOMINAL:
                _set(token, "PRON", QUANTITIES[token.lower_])
        elif token.pos_ == "ADJ":
            _settle_adjective(token, forms)
    return doc


def _settle_verb(token: "Token") -> None:
    if token.lower_ in AMBIGUOUS_VERBS and token.dep_ != "amod":
        token.pos_ = "AUX" if token.dep_ in AUXILIARY else "VERB"
    elif token.lower_ in DEPONENT:
        token.set_morph("|".join(_feats_without(token, "Voice=")))  # type: ignore[attr-defined]
        for child in token.children:
            if child.dep_ == "nsubj:pass":
                child.dep_ = "nsubj"
    elif token.lower_ == "går" and token.dep_ in ("obl", "nmod"):
        _set(token, "ADV", "")
    elif token.lower_ == "få":
        _set(token, "ADJ", "Case=Nom|Degree=Pos|Number=Plur")
    elif token.dep_ == "amod":
        token.pos_ = "ADJ"
    elif "Voice=Pass" in str(token.morph) and _must_be_finite(token):
        lemma = LEMMAS.get(token.lower_, token.lower_.removesuffix("s"))
        if inflect(lemma, "VERB", Mood="Ind", Tense="Pres", VerbForm="Fin", Voice="Pass") == token.lower_:
            token.lemma_ = lemma
            _set(token, "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass")


def _must_be_finite(verb: "Token") -> bool:
    """Return whether a verb that is read as an infinitive or supine has a subject before it and no auxiliary."""
    if verb.dep_ != "ROOT" or verb.morph.get("VerbForm", []) not in (["Inf"], ["Sup"]):
        return False
    has_subject = any(child.dep_ == "nsubj:pass" and child.i < verb.i for child in verb.children)
    return has_subject and all(child.dep_ not in ("aux", "aux:pass", "mark", "cop") for child in verb.children)


def _next_word(token: "Token") -> str:
    return token.nbor().lower_ if token.i + 1 < len(token.doc) else ""


def _settle_adjective(token: "Token", forms: WordForms) -> None:
    if _is_weak(token) and _in_definite_phrase(token):
        _set(token, "ADJ", "|".join(sorted([*_feats_without(token, "Definite=", "Number="), "Definite=Def"])))
    if token.morph.get("VerbForm", []) and not has_verb(token.lower_, forms):
        _set(token, "ADJ", "|".join(_feats_without(token, "Tense=", "VerbForm=")))


def _feats_without(token: "Token", *starts: str) -> list[str]:
    return [feat for feat in str(token.morph).split("|") if not feat.startswith(starts)]


def _set(token: "Token", upos: str, feats: str) -> None:
    token.pos_ = upos
    token.set_morph(feats)  # type: ignore[attr-defined]


def _is_weak(adjective: "Token") -> bool:
    """Return whether an adjective is tagged as indefinite plural, which looks as the definite form does."""
    feats = str(adjective.morph)
    plural = "Definite=Ind|Degree=Pos" in feats and "Number=Plur" in feats and "Gender" not in feats
    return plural and adjective.lower_.endswith(("a", "e"))


def _in_definite_phrase(adjective: "Token") -> bool:
    noun = adjective
    for _ in range(5):
        if noun.dep_ != "conj":
            break
        noun = noun.head
    if noun.dep_ == "amod":
        noun = noun.head
    elif noun.dep_ not in ("nsubj", "nsubj:pass", "obj", "obl", "nmod"):
        return False
    if noun.pos_ in ("NOUN", "PROPN") and _is_definite(noun):
        return True
    return any(child.dep_ == "nmod:poss" or (child.dep_ == "det" and _is_definite(child)) for child in noun.children)


def _is_definite(token: "Token") -> bool:
    return "Def" in token.morph.get("Definite", [])


class WordClasses:
    """The component; it takes the word list from the vocabulary."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab
        self._forms: WordForms | None = None

    def __call__(self, doc: "Doc") -> "Doc":
        if self._forms is None:
            self._forms = unpack(self.vocab)
        return settle_word_classes(doc, self._forms)


@Language.factory(
    "word_classes", assigns=["token.pos", "token.morph"], requires=["token.pos", "token.morph", "token.dep"]
)
def create_word_classes(nlp: Language, name: str) -> WordClasses:
    """Return the component."""
    return WordClasses(nlp.vocab)
