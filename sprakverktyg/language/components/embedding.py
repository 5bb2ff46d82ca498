"""The first layers of the model: what a word looks like and what the word list says about it.

spaCy's own features are the whole word, one letter from its start and three from its end. Swedish inflects at the end
and builds compounds, so here there are five lengths of endings, and the readings of the form or of the last part of
the compound. A word that the treebank has only once is treated as unknown, so that the model learns what to do then.
"""

from collections.abc import Callable, Iterator
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from spacy.ml.models.parser import build_tb_parser_model
from spacy.ml.models.tok2vec import MaxoutWindowEncoder
from spacy.strings import hash_string  # type: ignore[attr-defined]
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    chain,
    concatenate,
    list2ragged,
    ragged2list,
    use_ops,
    with_array,
)

from sprakverktyg.language.components.word_forms import WordForms, form_hash, unpack
from sprakverktyg.language.tokens import full_word, plain_form

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab
    from thinc.types import Floats2d, Ints2d

TABLES = (
    (96, 4000),
    (32, 300),
    (64, 1000),
    (64, 3000),
    (64, 4000),
    (64, 4000),
    (64, 2000),
    (64, 1500),
    (96, 1500),
)
"""Width and rows of the embedding of each feature, in the order of `word_features`."""

MOST_REMEMBERED = 40_000
"""Words whose features and vectors are kept; about 25 MB."""

WORDS_AT_ONCE = 1_000
"""Words of the documents that are encoded together. With ten times as many, a third of the time on new text went into
asking the system for memory."""


def create_tok2vec(width: int, depth: int, rows: float = 1.0) -> "Model[list[Doc], list[Floats2d]]":
    """Return the embedding and a convolutional encoder (`sprakverktyg.Tok2Vec.v1` in a config).

    `rows` makes the tables smaller or larger. NumPy's matrix product is three times as fast as the one that
    spaCy uses of its own accord on common processors.
    """
    with use_ops("numpy", use_blis=False):
        tables: list[Model[Any, Any]] = [
            HashEmbed(size, int(rows * count), column=column, seed=8 + column, dropout=0.0)
            for column, (size, count) in enumerate(TABLES)
        ]
        total = sum(size for size, _ in TABLES)
        words = _Words(width)
        embed: Model[Any, Any] = chain(
            Model("word_features", words.features_of),
            list2ragged(),
            with_array(concatenate(*tables)),
            with_array(Maxout(width, total, nP=3, dropout=0.0, normalize=True)),
            ragged2list(),
        )
        words.remember_vectors(embed)
        encoder: Model[Any, Any] = MaxoutWindowEncoder(width, window_size=1, maxout_pieces=3, depth=depth)
        _encode_in_portions(encoder)
        model: Model[Any, Any] = chain(embed, encoder)
        model.set_dim("nO", width)
    return model


def create_transition_model(
    tok2vec: "Model[list[Doc], list[Floats2d]]",
    state_type: Literal["parser", "ner"],
    hidden_width: int,
    maxout_pieces: int,
) -> "Model[Any, Any]":
    """Return spaCy's transition model with NumPy's matrix product (`sprakverktyg.Transitions.v1` in a config)."""
    with use_ops("numpy", use_blis=False):
        return build_tb_parser_model(
            tok2vec,
            state_type,
            extra_state_tokens=False,
            hidden_width=hidden_width,
            maxout_pieces=maxout_pieces,
            use_upper=True,
        )


def word_features(word: str, shape: str, forms: WordForms) -> list[int]:
    """Return a word's features as hashes: itself, endings of 1–5 letters, its start, its shape, its readings."""
    word = full_word(plain_form(word))
    row = forms.row(word)
    whole = row >= 0
    if not whole and len(word) > 5:
        row = forms.row_of_tail(word)
    unknown = "<number>" if any(map(str.isdigit, word)) else "<unknown>"
    kind = "whole" if whole else "tail" if row >= 0 else "none"
    return [
        hash_string(word if form_hash(word) in forms.known else unknown),
        *(hash_string(f"{length}{word[-length:]}") for length in range(1, 6)),
        hash_string(f"^{word[:3]}"),
        hash_string(f"{shape} {kind}"),
        hash_string(forms.tag_sets[row]) if row >= 0 else 1,
    ]


class _Words:
    """The words that have occurred, by row: their features and, while nothing is trained, their vectors.

    What a word looks like does not depend on its neighbours, so the first layers need to see each word once only.
    """

    def __init__(self, width: int) -> None:
        self.width = width
        self.lock = Lock()
        self.forms: WordForms | None = None
        self.weights: tuple[float, ...] = ()
        self._forget()

    def _forget(self) -> None:
        self.index: dict[int, int] = {}
        self.features = np.zeros((1024, len(TABLES)), dtype="uint64")
        self.vectors = np.zeros((1024, self.width), dtype="float32")
        self.with_vector = 0

    def features_of(
        self, model: "Model[list[Doc], list[Ints2d]]", docs: "list[Doc]", is_train: bool
    ) -> "tuple[list[Ints2d], Callable[[object], list[object]]]":
        """Return the features of each token: the forward pass of the first layer."""
        with self.lock:
            return [self.features[rows] for rows in self._rows(docs)], lambda _: []

    def remember_vectors(self, embed: "Model[Any, Any]") -> None:
        """Let the embedding give the vectors that it gave before, unless it is being trained."""
        plain = embed._func

        def forward(
            model: "Model[Any, Any]", docs: "list[Doc]", is_train: bool
        ) -> "tuple[list[Floats2d], Callable[..., Any]]":
            if is_train:
                self.with_vector = 0
                return plain(model, docs, is_train)
            with self.lock:
                rows = self._rows(docs)
                self._compute_vectors(model)
                return [self.vectors[row] for row in rows], lambda _: []

        embed._func = forward

    def _compute_vectors(self, embed: "Model[Any, Any]") -> None:
        """Compute the vectors of the words that have none; of all, if the weights are other ones."""
        weights = next(node for node in embed.walk() if node.name == "maxout").get_param("W").ravel()
        sample = tuple(weights[:: max(1, weights.size // 8)].tolist())
        if sample != self.weights:
            self.weights, self.with_vector = sample, 0
        first, last = self.with_vector, len(self.index)
        if first < last:
            tables, mix = embed.layers[2:4]
            self.vectors[first:last] = mix.predict(tables.predict(self.features[first:last]))
            self.with_vector = last

    def _rows(self, docs: "list[Doc]") -> "list[Any]":
        if self.forms is None and docs:
            self.forms = unpack(docs[0].vocab)
        if len(self.index) > MOST_REMEMBERED:
            self._forget()
        return [np.array([self._row(doc.vocab, orth) for orth in _orths(doc)], dtype="int64") for doc in docs]

    def _row(self, vocab: "Vocab", orth: int) -> int:
        row = self.index.get(orth)
        if row is None:
            assert self.forms is not None
            row = len(self.index)
            if row == len(self.features):
                self.features = np.concatenate([self.features, np.zeros_like(self.features)])
                self.vectors = np.concatenate([self.vectors, np.zeros_like(self.vectors)])
            self.features[row] = word_features(vocab.strings[orth], vocab[orth].shape_, self.forms)
            self.index[orth] = row
        return row


def _encode_in_portions(encoder: "Model[Any, Any]") -> None:
    """Let the encoder see few words at a time, unless it is being trained: its arrays then stay in the cache."""
    plain = encoder._func

    def forward(
        model: "Model[Any, Any]", vectors: "list[Floats2d]", is_train: bool
    ) -> "tuple[list[Floats2d], Callable[..., Any]]":
        if is_train:
            return plain(model, vectors, is_train)
        return [array for portion in _portions(vectors) for array in plain(model, portion, is_train)[0]], lambda _: []

    encoder._func = forward


def _portions(vectors: "list[Floats2d]") -> "Iterator[list[Floats2d]]":
    """Yield documents together that have few words in all, a long one by itself; their order stays."""
    portion: list[Floats2d] = []
    words = 0
    for array in vectors:
        if portion and words + len(array) > WORDS_AT_ONCE:
            yield portion
            portion, words = [], 0
        portion.append(array)
        words += len(array)
    if portion:
        yield portion


def _orths(doc: "Doc") -> list[int]:
    orths: list[int] = doc.to_array("ORTH").tolist()
    return orths
