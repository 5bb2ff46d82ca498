"""A sentence of a document as its clauses: what is asked about it is made by moving its own words."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.language.dictionary import is_known
from sprakverktyg.language.simplify.rules.tree import finite_verb, has, is_finite, phrase, subject

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

SHORTEST, LONGEST = 4, 24
"""Words of a sentence that something is asked about."""

LONGEST_QUESTION = 16
"""Words. What is longer asks for more memory than for reading."""

_ODD = re.compile(r"[:;()\[\]\"”“–?!/*_|]|\s-|\.\.|\b[A-ZÅÄÖ]\. [A-ZÅÄÖ]")
LEANING = frozenset(
    "stället annars tvärtom däremot därför då sådan sådant sådana samma även också likaså heller dessutom andra övriga "
    "följande ovan nedan detta denna dessa dock ändå istället därefter sedan så där dit här hit därifrån härifrån "
    "sådär dels varför vilket vilka vilken nämligen alltså dessvärre tyvärr däri därav däremellan istället fortfarande "
    "således bägge båda varandra resten rester först sist ytterligare igen".split()
)
"""Words that lean on the sentence before. A question that has one is not understood alone."""

_SHORT_INFINITIVES = frozenset("be bero bo dö få förstå ge gå klä le må nå se ske stå sy tro bre förse".split())

PRONOUNS = frozenset("den det de dem dom han hon honom henne hans hennes deras dess denne vi oss vår vårt våra".split())
_ABOUT_NOTHING = frozenset("finnas finna gälla brinna regna behövas krävas saknas gå dröja ringa".split())
"""Verbs whose *det* means nothing: *om det finns risk*."""

FIRST_PERSON = frozenset("jag mig min mitt mina vi oss vår vårt våra ni er ert era".split())


@dataclass(frozen=True, slots=True)
class Clause:
    """The main clause of a sentence: its verbs and its subject (None when it tells somebody to do something).

    `words` are its tokens, without later clauses that are joined to it and without the mark at the end.
    """

    sentence: "Span"
    root: "Token"
    finite: "Token"
    subject: "Span | None"
    words: tuple["Token", ...]


def main_clause(sentence: "Span") -> Clause | None:
    """Return the main clause of a sentence that is simple enough to ask about, else None."""
    if not is_plain(sentence):
        return None
    root = sentence.root
    finite = finite_verb(root)
    tokens = [token for token in sentence if not token.is_space]
    if finite is None or any(token.dep_ == "dep" for token in tokens):
        return None
    words = tuple(_without_later(tokens[:-1], root))
    if finite not in words or root not in words or (finite.dep_ == "cop" and root.pos_ in ("VERB", "AUX")):
        return None
    if sum(is_finite(token) and not _is_inside(token, root) for token in words) > 1 or _shares_object(root, words):
        return None
    if has(finite, "Mood", "Imp"):
        return Clause(sentence, root, finite, None, words) if finite == tokens[0] == root else None
    head = subject(root)
    if head is None or head.dep_ not in ("nsubj", "nsubj:pass"):
        return None
    whole = phrase(head)
    if not all(token in words for token in whole):
        return None
    return Clause(sentence, root, finite, whole, words)


def _shares_object(root: "Token", words: Collection["Token"]) -> bool:
    """Return whether the verb has its object behind one that was cut off: *får inte ta bort eller lägga till dosen*."""
    if any(token.dep_ == "obj" for token in root.children if token in words):
        return False
    later = (token for token in root.children if token.dep_ == "conj" and token not in words)
    return any(child.dep_ == "obj" for token in later if finite_verb(token) is None for child in token.children)


def is_plain(sentence: "Span") -> bool:
    """Return whether a sentence is one whole sentence, not too long, without quotations, brackets and lists."""
    text = sentence.text.strip()
    count = len(text.split())
    ends = text[-1] == "." and text[0].isupper() and "\n" not in text
    is_whole = ends and finite_verb(sentence.root) is not None
    return is_whole and SHORTEST <= count <= LONGEST and not _ODD.search(text)


def asks(clause: Clause, opening: str, leave_out: Collection["Token"]) -> str | None:
    """Return a question that begins with `opening` and goes on with the clause without what is left out.

    None where its words cannot be put in order, or where it would not be understood alone.
    """
    left = [token for token in clause.words if token not in leave_out]
    # What is joined to the answer would be left hanging (*i minst fem dagar och en kväll*).
    is_joined = any(token.pos_ == "CCONJ" and token.nbor(-1) in leave_out for token in left if token.i)
    if is_joined or any(token.text == "," for token in left[1:-1]):
        return None
    if clause.subject is None:
        infinitive = infinitive_of(clause.root)
        if infinitive is None:
            return None
        rest = [token for token in left if token != clause.root]
        adverbs = [token for token in rest if token.lower_ in ("inte", "aldrig") and token.i == clause.root.i + 1]
        rest = [token for token in rest if token not in adverbs]
        text = f"{opening} ska du {''.join(token.text_with_ws for token in adverbs)}{infinitive} {text_of(rest)}"
        return _question(text, [*adverbs, *rest])
    if any(token in leave_out for token in clause.subject):
        return None
    inside = set(clause.subject)
    before = [token for token in left if token.i < min(clause.finite.i, clause.subject.start) and token not in inside]
    if before:
        return None
    rest = [token for token in left if token not in inside and token != clause.finite]
    who = text_of(clause.subject)
    first = clause.subject[0]
    if first.pos_ != "PROPN" and first.i == clause.sentence.start:
        who = who[0].lower() + who[1:]
    return _question(f"{opening} {clause.finite.lower_} {who} {text_of(rest)}", [*clause.subject, clause.finite, *rest])


def _question(text: str, tokens: Iterable["Token"]) -> str | None:
    words = list(tokens)
    if not words:
        return None
    last = max(words, key=lambda token: token.i)
    hangs = last.pos_ in ("DET", "CCONJ", "SCONJ") or last.dep_ in ("case", "amod", "mark", "nummod")
    if hangs or last.lower_.endswith(("ande", "ende")):
        return None
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([.,])", r"\1", text).strip(" ,")
    if len(text.split()) > LONGEST_QUESTION or leans(words):
        return None
    return f"{text}?"


def leans(tokens: Iterable["Token"]) -> bool:
    """Return whether words mean something that stands elsewhere: *den*, *därför*, *vi*."""
    words = list(tokens)
    nouns: list[Token] = []
    for token in words:
        lower = token.lower_
        if lower in LEANING or lower in FIRST_PERSON:
            return True
        if lower in PRONOUNS and not _is_known(token, nouns):
            return True
        if token.pos_ in ("NOUN", "PROPN"):
            nouns.append(token)
    return False


def _is_known(token: "Token", nouns: list["Token"]) -> bool:
    """Return whether a pronoun is none, or means somebody who was named before it."""
    lower = token.lower_
    if lower in ("den", "det", "de") and token.dep_ == "det":
        return True
    if lower == "det" and token.dep_ in ("expl", "nsubj") and token.head.lemma_.lower() in _ABOUT_NOTHING:
        # *Det gäller alla* says something of what stood before, *Det gäller att lyssna* does not.
        return token.head.lemma_.lower() != "gälla" or "att" in (word.lower_ for word in token.head.subtree)
    if lower in ("han", "hon", "honom", "henne", "hans", "hennes"):
        return any(noun.pos_ == "PROPN" for noun in nouns)
    return False


def infinitive_of(verb: "Token") -> str | None:
    """Return the infinitive of a verb, or None where it is not surely known."""
    lemma = verb.lemma_.lower()
    looks_right = lemma.endswith("a") or lemma in _SHORT_INFINITIVES
    return lemma if looks_right and lemma.isalpha() and is_known(lemma) else None


def contiguous(tokens: Iterable["Token"]) -> bool:
    numbers = sorted(token.i for token in tokens)
    return numbers == list(range(numbers[0], numbers[-1] + 1))


def clause_tokens(head: "Token") -> list["Token"]:
    """Return the words of a subordinate clause, without marks at its ends."""
    words = sorted((token for token in head.subtree if not token.is_space), key=lambda token: token.i)
    while words and words[-1].is_punct:
        words.pop()
    while words and words[0].is_punct:
        words.pop(0)
    return words


def text_of(tokens: Iterable["Token"]) -> str:
    """Return the text of words, with a space where some were left out between them."""
    words = list(tokens)
    text = "".join(
        token.text + (" " if token.whitespace_ or (at + 1 < len(words) and words[at + 1].i != token.i + 1) else "")
        for at, token in enumerate(words)
    )
    return text.strip(" ,")


def _is_inside(token: "Token", root: "Token") -> bool:
    """Return whether a token stands in a clause inside the main clause."""
    while token != root:
        if token.dep_.startswith(("advcl", "acl", "ccomp", "csubj", "xcomp")):
            return True
        token = token.head
    return False


def _without_later(tokens: list["Token"], root: "Token") -> Iterator["Token"]:
    """Yield the words up to a main clause or a reason that is joined on: what it says is not asked about."""
    ends = []
    for token in root.children:
        inside = [word.i for word in token.subtree]
        marks = {word.lower_ for word in token.children if word.dep_ in ("mark", "cc")}
        joined = token.dep_ in ("conj", "parataxis") and (token.pos_ in ("VERB", "AUX") or finite_verb(token))
        reason = token.dep_ == "advcl" and marks & {"för", "så", "eftersom", "därför", "medan", "fast", "trots"}
        if (joined or reason) and min(inside) > root.i:
            ends.append(min(inside))
    limit = min(ends, default=tokens[-1].i + 1)
    kept = [token for token in tokens if token.i < limit]
    while kept and (kept[-1].is_punct or kept[-1].pos_ == "CCONJ"):
        kept.pop()
    yield from kept
