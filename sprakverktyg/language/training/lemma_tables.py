"""The tables of the lemma component: what the treebank has, and what endings mean."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from spacy.vocab import Vocab

from sprakverktyg.language.components.lemmas import LONGEST_ENDING, Lemmas, Rules
from sprakverktyg.language.training.treebank import Sentence, Word
from sprakverktyg.language.training.word_list import edit

UNCHANGED = ("PUNCT", "SYM", "SPACE")
OPEN = ("NOUN", "VERB", "ADJ", "ADV", "PROPN")


def lemma_tables(sentences: Iterable[Sentence], vocab: Vocab) -> tuple[dict[str, str], Rules]:
    """Return the exact lemmas and the rules for endings; the vocabulary has the word list.

    Exact lemmas that the word list and the rules give anyway are left out, to save space.
    """
    words = [word for sentence in sentences for word in sentence if word.upos not in UNCHANGED]
    endings = _endings(words)
    exact: dict[str, Counter[str]] = defaultdict(Counter)
    for word in words:
        form = _form(word)
        exact[f"{word.upos}|{word.feats} {form}"][word.lemma] += 1
        exact[f"{word.upos} {form}"][word.lemma] += 1
    guesser = Lemmas(vocab, "lemmas")
    guesser.endings = endings
    table = {}
    for key, lemmas in sorted(exact.items()):
        lemma = lemmas.most_common(1)[0][0]
        tag, _, form = key.partition(" ")
        upos, _, feats = tag.partition("|")
        if "|" not in tag or guesser.lemma(form, upos, feats) != lemma:
            table[key] = lemma
    return table, endings


def _endings(words: Iterable[Word]) -> Rules:
    changes: dict[str, Counter[tuple[int, str]]] = defaultdict(Counter)
    for word in words:
        form = _form(word)
        if word.upos not in OPEN or not set(word.lemma).isdisjoint(" _"):
            continue
        change = edit(form, word.lemma)
        for length in range(change[0], min(LONGEST_ENDING, len(form)) + 1):
            changes[f"{word.upos}|{word.feats} {form[len(form) - length :]}"][change] += 1
    return {ending: counts.most_common(1)[0][0] for ending, counts in sorted(changes.items()) if counts.total() > 1}


def _form(word: Word) -> str:
    return word.form if word.upos == "PROPN" else word.form.lower()
