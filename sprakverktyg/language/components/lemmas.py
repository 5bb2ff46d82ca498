"""Lemmas: looked up by form and tag where the treebank has them, else by the word list, else by the ending."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import srsly
from spacy.language import Language
from spacy.pipeline import Pipe

from sprakverktyg.language import dictionary
from sprakverktyg.language.components.word_forms import Readings, WordForms, unpack
from sprakverktyg.language.inflection.verbs import is_infinitive
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.tokens import full_word, plain_form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc
    from spacy.training import Example
    from spacy.vocab import Vocab

LONGEST_ENDING = 5
INFINITIVE = "VERB|VerbForm=Inf"
PASSIVE = "Voice=Pass"
MOST_REMEMBERED = 100_000

_CUTS = (
    *(("", add) for add in ("a", "ra", "ma", "na")),
    *((cut, add) for cut in ("e", "de", "te", "t") for add in ("a", "na", "ma", "da", "ta", "ja")),
    *(("jort", "öra"), ("jorde", "öra"), ("agt", "ägga"), ("ade", "ägga"), ("agit", "a"), ("og", "a")),
)
"""What may be cut from a verb without its passive -s, and added, for the infinitive: "tän(t)s", *tända*."""

Rules = dict[str, tuple[int, str]]
"""For "tag ending": how many letters to cut and what to add."""


class Lemmas(Pipe):
    """Sets `token.lemma_`; needs the tags."""

    def __init__(self, vocab: "Vocab", name: str) -> None:
        self.vocab = vocab
        self.name = name
        self.exact: dict[str, str] = {}
        self.endings: Rules = {}
        self._forms: WordForms | None = None
        self._known: dict[tuple[str, str, str], str] = {}

    def __call__(self, doc: "Doc") -> "Doc":
        """Set the lemma of each token."""
        known = self._known
        if len(known) > MOST_REMEMBERED:
            known.clear()
        for token in doc:
            key = (token.text, token.pos_, str(token.morph))
            lemma = known.get(key)
            if lemma is None:
                lemma = known[key] = self.lemma(*key)
            token.lemma_ = lemma
        return doc

    def lemma(self, word: str, upos: str, feats: str) -> str:
        """Return the lemma of a word with its class and features ("Case=Nom|…", "" for none)."""
        if word.isspace() or upos in ("SPACE", "PUNCT", "SYM") or "Foreign=Yes" in feats:
            return word
        word = plain_form(word)
        form = word if upos == "PROPN" else full_word(word)
        tag = f"{upos}|{feats}"
        if exact := self.exact.get(f"{tag} {form}"):
            return exact
        if upos == "VERB" and "VerbForm=Part" in feats:
            return self.lemma(word, "ADJ", _as_adjective(feats))
        lemma = self._from_readings(form, tag, exactly=True) or self.exact.get(f"{upos} {form}")
        lemma = lemma or self._from_genitive(form, upos, feats) or self._from_imperative(form, feats)
        lemma = lemma or self._from_readings(form, tag, exactly=False) or self._from_ending(form, tag)
        if upos == "VERB" and "Voice=" in feats and not _gives(lemma, form, feats):
            lemma = next((one for one in self._infinitives(form, tag) if _gives(one, form, feats)), lemma)
        if _is_deponent(form, upos, feats) and lemma.endswith("a"):
            lemma += "s"
        return _cased(lemma, word) if "-" in word and upos != "PROPN" else lemma

    def _from_readings(self, form: str, tag: str, *, exactly: bool) -> str:
        if tag.startswith(("PROPN", "NUM")):
            return ""
        for reading in self._readings(form):
            if (reading.tag == tag if exactly else _alike(reading.tag, tag)) and reading.cut < len(form):
                return form[: len(form) - reading.cut] + reading.add
        return ""

    def _readings(self, form: str) -> Readings:
        if self._forms is None:
            self._forms = unpack(self.vocab)
        return self._forms.find(form)

    def _from_genitive(self, form: str, upos: str, feats: str) -> str:
        if upos not in ("NOUN", "ADJ") or "Case=Gen" not in feats or len(form) < 4 or not form.endswith("s"):
            return ""
        return self.lemma(form[:-1], upos, feats.replace("Case=Gen", "Case=Nom"))

    def _from_imperative(self, form: str, feats: str) -> str:
        """Return the infinitive in -a if the word list has it: "hjälp", "hjälpa"."""
        return form + "a" if "Mood=Imp" in feats and self._is_infinitive(form + "a") else ""

    def _is_infinitive(self, form: str) -> bool:
        return any(reading.tag.startswith(INFINITIVE) for reading in self._readings(form))

    def _infinitives(self, form: str, tag: str) -> "Iterator[str]":
        """Yield what a verb may be a form of: *tända* for "tänds", "tändes" and "tänt", *ta* for "togs"."""
        active = form.removesuffix("s") if PASSIVE in tag else form
        for one in (active + "er", active + "r", active):
            if lemma := self._from_readings(one, tag.replace(PASSIVE, "Voice=Act"), exactly=True):
                yield lemma
        for cut, add in _CUTS:
            if active.endswith(cut):
                yield active.removesuffix(cut) + add

    def _from_ending(self, form: str, tag: str) -> str:
        for length in range(min(LONGEST_ENDING, len(form)), -1, -1):
            rule = self.endings.get(f"{tag} {form[len(form) - length :]}")
            if rule and rule[0] < len(form):
                return form[: len(form) - rule[0]] + rule[1]
        return form

    def score(self, examples: "Iterable[Example]", **_: Any) -> dict[str, Any]:
        """Return the share of right lemmas."""
        from spacy.scorer import Scorer

        return dict(Scorer.score_token_attr(examples, "lemma"))

    def to_bytes(self, *, exclude: "Iterable[str]" = ()) -> bytes:
        """Return the tables as bytes."""
        data: bytes = srsly.msgpack_dumps({"exact": self.exact, "endings": self.endings})
        return data

    def from_bytes(self, data: bytes, *, exclude: "Iterable[str]" = ()) -> "Lemmas":
        """Take the tables from bytes."""
        tables = srsly.msgpack_loads(data)
        self.exact = tables["exact"]
        self.endings = {ending: tuple(rule) for ending, rule in tables["endings"].items()}
        return self

    def to_disk(self, path: Path, *, exclude: "Iterable[str]" = ()) -> None:
        """Write the tables."""
        Path(path).with_suffix(".msgpack").write_bytes(self.to_bytes())

    def from_disk(self, path: Path, *, exclude: "Iterable[str]" = ()) -> "Lemmas":
        """Read the tables, and the dictionary that tells which forms a verb has."""
        dictionary.load()
        return self.from_bytes(Path(path).with_suffix(".msgpack").read_bytes())


@Language.factory("lemmas", assigns=["token.lemma"], requires=["token.pos"], default_score_weights={"lemma_acc": 1.0})
def create_lemmas(nlp: Language, name: str) -> Lemmas:
    """Return the component."""
    return Lemmas(nlp.vocab, name)


def _alike(one: str, other: str) -> bool:
    """Return whether two tags have the same class; participles go with participles only."""
    same_class = one.partition("|")[0] == other.partition("|")[0]
    return same_class and ("VerbForm=Part" in one) == ("VerbForm=Part" in other)


def _gives(lemma: str, form: str, feats: str) -> bool:
    """Return whether the dictionary has a verb whose form with these features this is."""
    if not is_infinitive(lemma) or not dictionary.is_known(lemma):
        return False
    return inflect(lemma, "VERB", **dict(feat.split("=", 1) for feat in feats.split("|"))) == form


def _is_deponent(form: str, upos: str, feats: str) -> bool:
    """Return whether a verb form in -s is no passive ("andades"): those have no voice in the treebank."""
    return upos == "VERB" and form.endswith("s") and "VerbForm" in feats and "Voice" not in feats


def _as_adjective(feats: str) -> str:
    """Return the features of a participle that is a verb ("blev vald") as those of one that is an adjective."""
    kept = {feat for feat in feats.split("|") if not feat.startswith("Voice=")} | {"Degree=Pos"}
    return "|".join(sorted(kept | {"Definite=Ind"} if "Number=Plur" in kept else kept))


def _cased(lemma: str, word: str) -> str:
    """Return the lemma with the capitals of the parts before the last hyphen: "LO-SAF-uppgörelse"."""
    start = word.rfind("-") + 1
    kept = word[:start]
    return kept + lemma[start:] if kept[1:] != kept[1:].lower() and lemma.startswith(kept.lower()) else lemma
