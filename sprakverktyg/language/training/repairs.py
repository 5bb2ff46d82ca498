"""Where the training part of the treebank keeps to older conventions than today's gold parts, and is brought to them.

Heads and labels of `sv_talbanken-train.conllu` were converted by a program. In the gold parts (dev, PUD) an adjective
in a definite phrase has Definite=Def, "båda" is no adjective, "än" no coordinating conjunction, and "är" is an
auxiliary nearly always; in the training part 280 adjectives, 18 "båda", 17 "än" and 82 "är" are otherwise.
"""

from collections.abc import Iterable, Iterator, Sequence

from sprakverktyg.language.training.treebank import Sentence, Word

DEFINITE = "Definite=Def"
BOTH = "Definite=Def|Number=Plur|PronType=Tot"


def repaired(sentences: Iterable[Sentence]) -> Iterator[Sentence]:
    """Yield the sentences with today's features; those where "är" has no complement are left out."""
    for sentence in sentences:
        if not any(word.form.lower() == "är" and word.upos == "VERB" for word in sentence):
            tree = _with_passives(_with_coordination(list(sentence)))
            yield tuple(_repaired(word, number, tree) for number, word in enumerate(tree))


def _with_coordination(words: list[Word]) -> list[Word]:
    """Attach each conjunction to the conjunct after it, not the one before."""
    for number, word in enumerate(words):
        if word.relation != "cc":
            continue
        after = [
            i for i, other in enumerate(words) if i > number and (other.head, other.relation) == (word.head, "conj")
        ]
        if word.head < number and after:
            words[number] = word._replace(head=after[0])
    return words


def _with_passives(words: list[Word]) -> list[Word]:
    """Make "bli" the auxiliary of a passive participle: "blev inbjuden"."""
    for number, word in enumerate(words):
        verb = words[word.head]
        if "VerbForm=Part" in word.feats and word.upos == "VERB" and verb.lemma == "bli" and verb.upos == "VERB":
            top, relation = (number, "ROOT") if verb.relation == "ROOT" else (verb.head, verb.relation)
            moved = word.head
            words = [other._replace(head=number) if other.head == moved else other for other in words]
            words = [
                other._replace(relation="nsubj:pass") if (other.head, other.relation) == (number, "nsubj") else other
                for other in words
            ]
            words[number] = word._replace(head=top, relation=relation)
            words[moved] = verb._replace(head=number, relation="aux:pass", upos="AUX")
    return words


def _repaired(word: Word, number: int, sentence: Sequence[Word]) -> Word:
    form = word.form.lower()
    if form in ("båda", "bägge") and word.upos == "ADJ":
        determiner = word.relation in ("amod", "det")
        return (
            word._replace(upos="DET", feats=BOTH, relation="det")
            if determiner
            else word._replace(upos="PRON", feats=BOTH)
        )
    if form == "än" and word.upos == "CCONJ":
        return word._replace(upos="SCONJ")
    if _is_weak(word) and _in_definite_phrase(number, sentence):
        return word._replace(feats=_definite(word.feats))
    return word


def _is_weak(word: Word) -> bool:
    """Return whether an adjective has the ending of both plural and definite and is not tagged definite."""
    weak = word.upos == "ADJ" and word.form.lower().endswith(("a", "e")) and "Degree=Pos" in word.feats
    return weak and "Definite=Ind" in word.feats and "Number=Plur" in word.feats and "Gender" not in word.feats


def _in_definite_phrase(number: int, sentence: Sequence[Word]) -> bool:
    noun = number
    for _ in range(5):
        if sentence[noun].relation != "conj":
            break
        noun = sentence[noun].head
    if sentence[noun].relation == "amod":
        noun = sentence[noun].head
    elif sentence[noun].relation not in ("nsubj", "nsubj:pass", "obj", "obl", "nmod"):
        return False
    if sentence[noun].upos in ("NOUN", "PROPN") and DEFINITE in sentence[noun].feats:
        return True
    return any(
        word.head == noun and (word.relation == "nmod:poss" or (word.relation == "det" and DEFINITE in word.feats))
        for word in sentence
    )


def _definite(feats: str) -> str:
    kept = [feat for feat in feats.split("|") if not feat.startswith(("Number=", "Definite="))]
    return "|".join(sorted([*kept, DEFINITE]))
