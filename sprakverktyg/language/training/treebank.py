"""Sentences of a treebank in CoNLL-U, and the documents for training that are made of them."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from spacy.tokens import Doc
from spacy.training import Example

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.vocab import Vocab


class Word(NamedTuple):
    """A word of a treebank. `head` counts from 0 inside the sentence; the root is its own head."""

    form: str
    lemma: str
    upos: str
    feats: str
    head: int
    relation: str
    space_after: bool


Sentence = tuple[Word, ...]

SPOKEN = {"de": "dom", "dem": "dom", "mig": "mej", "dig": "dej", "sig": "sej", "någon": "nån", "något": "nåt",
          "några": "nåra", "sådan": "sån", "sådant": "sånt", "sådana": "såna", "är": "e", "vad": "va"}  # fmt: skip
"""Spellings of speech that notes have and the treebank has little of."""


SUBJECTS = frozenset("jag vi han hon de dom".split())
"""What a note leaves out at the start of a sentence."""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Yield the sentences of a CoNLL-U file; ranges of words and empty nodes are passed over."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        if not line:
            if rows:
                yield tuple(_word(number, row) for number, row in enumerate(rows))
            rows = []
        elif not line.startswith("#"):
            row = line.split("\t")
            if row[0].isdigit():
                rows.append(row)


def _word(number: int, row: list[str]) -> Word:
    feats = "" if row[5] == "_" else row[5]
    root = row[6] == "0"
    head = number if root else int(row[6]) - 1
    return Word(row[1], row[2], row[3], feats, head, "ROOT" if root else row[7], "SpaceAfter=No" not in row[9])


def write_conllu(sentences: Sequence[Sentence], path: Path) -> None:
    """Write sentences to a CoNLL-U file."""
    lines = []
    for sentence in sentences:
        for number, word in enumerate(sentence):
            root = word.relation == "ROOT"
            head, relation = (0, "root") if root else (word.head + 1, word.relation)
            space = "_" if word.space_after else "SpaceAfter=No"
            row = (
                number + 1,
                word.form,
                word.lemma,
                word.upos,
                "_",
                word.feats or "_",
                head,
                relation,
                "_",
                space,
            )
            lines.append("\t".join(map(str, row)))
        lines.append("")
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")


def to_doc(vocab: "Vocab", sentences: Sequence[Sentence], breaks: Sequence[str] = ()) -> Doc:
    """Return sentences as one document with all annotation; `breaks` are line breaks to put after them."""
    words: list[str] = []
    spaces: list[bool] = []
    rows: list[tuple[str, str, str, int, str, bool]] = []
    for number, sentence in enumerate(sentences):
        first = len(words)
        for word in sentence:
            rows.append((word.lemma, word.upos, word.feats, first + word.head, word.relation, len(words) == first))
            words.append(word.form)
            spaces.append(word.space_after)
        line_break = breaks[number] if number < len(breaks) else ""
        if number < len(sentences) - 1:
            spaces[-1] = not line_break
        if line_break:
            rows.append((line_break, "SPACE", "", len(words) - 1, "dep", False))
            words.append(line_break)
            spaces.append(False)
    lemmas, tags, morphs, heads, relations, starts = (list(column) for column in zip(*rows, strict=True))
    return Doc(
        vocab, words=words, spaces=spaces, lemmas=lemmas, pos=tags, morphs=morphs, heads=heads, deps=relations,
        sent_starts=starts,
    )  # fmt: skip


def to_example(vocab: "Vocab", reference: Doc) -> Example:
    """Return an example whose words are those of the treebank, so that nothing is lost to the tokenizer."""
    words = [token.text for token in reference]
    return Example(Doc(vocab, words=words, spaces=[bool(token.whitespace_) for token in reference]), reference)


@dataclass(frozen=True)
class Variety:
    """How often a sentence is changed so that the model meets what care text has; probabilities."""

    small_letters: float = 0.03
    capitals: float = 0.01
    no_stop: float = 0.05
    spoken: float = 0.1
    no_subject: float = 0.3
    line_break: float = 0.05

    def sentence(self, sentence: Sentence, rng: random.Random) -> Sentence:
        """Return the sentence, perhaps changed."""
        words = list(sentence)
        last = words[-1]
        if len(words) > 2 and last.form == "." and rng.random() < self.no_stop:
            words.pop()
            words[-1] = words[-1]._replace(space_after=True)
        if any(word.head >= len(words) for word in words):
            words = list(sentence)
        if _begins_with_subject(words) and rng.random() < self.no_subject:
            words = _without_first(words)
        if rng.random() < self.spoken:
            words = [_spoken(word) for word in words]
        if (chance := rng.random()) < self.small_letters:
            words = [word._replace(form=word.form.lower()) for word in words]
        elif chance > 1 - self.capitals:
            words = [word._replace(form=word.form.upper()) for word in words]
        return tuple(words)


def _spoken(word: Word) -> Word:
    form = SPOKEN.get(word.form, word.form)
    if form != "dom":
        return word._replace(form=form)
    return word._replace(form=form, feats="|".join(feat for feat in word.feats.split("|") if "Case=" not in feat))


def _begins_with_subject(words: Sequence[Word]) -> bool:
    """Return whether a sentence begins as "Hon sover", which a note shortens to "Sover"."""
    if len(words) < 3 or words[0].form.lower() not in SUBJECTS or words[0].head != 1:
        return False
    alone = all(word.head != 0 for word in words[1:])
    return alone and words[0].relation.startswith("nsubj") and words[1].upos in ("VERB", "AUX")


def _without_first(words: Sequence[Word]) -> list[Word]:
    rest = [word._replace(head=word.head - 1) for word in words[1:]]
    return [rest[0]._replace(form=rest[0].form[0].upper() + rest[0].form[1:]), *rest[1:]]


def training_examples(
    corpora: Sequence[Sequence[Sentence]], variety: Variety, seed: int, longest: int = 8
) -> "Callable[[Language], Iterator[Example]]":
    """Return a reader that yields each sentence once a round, in documents of 1 up to `longest` sentences.

    Each round groups and changes the sentences anew. Documents of a single sentence teach the model that a text may
    end without a full stop; the others where sentences begin.
    """
    rng = random.Random(seed)  # noqa: S311

    def read(nlp: "Language") -> Iterator[Example]:
        groups: list[Sequence[Sentence]] = []
        for sentences in corpora:
            start = 0
            while start < len(sentences):
                size = 1 if rng.random() < 0.4 else rng.randint(2, longest)
                groups.append(sentences[start : start + size])
                start += size
        rng.shuffle(groups)
        for group in groups:
            changed = [variety.sentence(sentence, rng) for sentence in group]
            breaks = ["\n" * rng.randint(1, 2) if rng.random() < variety.line_break else "" for _ in changed]
            yield to_example(nlp.vocab, to_doc(nlp.vocab, changed, breaks))

    return read
