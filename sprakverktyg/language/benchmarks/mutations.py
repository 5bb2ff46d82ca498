"""Sentences broken on purpose: each mutation changes what a sentence says, in one place.

A mutant that means the same by chance is left out by rule: one that has the same words, and the mutations themselves
keep away from places where the change would say nothing (an "och" between the halves of a name, a digit in a code).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


NUMBER_WORDS = {"ett": "1", "två": "2", "tre": "3", "fyra": "4", "fem": "5", "sex": "6", "tio": "10"}


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken sentence and the name of what was done to it."""

    mutation: str
    text: str


SWAPS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "may to must": (("får", "ska"), ("fick", "skulle")),
    "must to can": (("ska", "kan"), ("måste", "kan"), ("skall", "kan")),
    "must to may": (("ska", "får"), ("måste", "får")),
    "should to must": (("bör", "ska"),),
    "all to some": (("alla", "några"), ("samtliga", "några"), ("varje", "någon")),
    "before to after": (("före", "efter"), ("innan", "efter att"), ("efter", "före")),
    "and to or": (("och", "eller"), ("samt", "eller")),
    "or to and": (("eller", "och"),),
    "least to most": (("minst", "högst"), ("högst", "minst"), ("lägst", "högst"), ("senast", "tidigast")),
    "side": (("höger", "vänster"), ("vänster", "höger"), ("högra", "vänstra"), ("vänstra", "högra")),
    "unit": (
        ("mg", "g"), ("ml", "l"), ("g", "mg"), ("timmar", "dagar"), ("minuter", "timmar"), ("dagar", "veckor"),
        ("cm", "m"), ("mg", "µg"), ("tabletter", "droppar"), ("timme", "dag"), ("dygn", "vecka"),
    ),
    "never to always": (("aldrig", "alltid"), ("alltid", "aldrig")),
    "day": (("måndag", "tisdag"), ("fredag", "torsdag"), ("kväll", "morgon"), ("kvällen", "morgonen"),
            ("morgonen", "natten"), ("veckan", "månaden"), ("dagen", "veckan"), ("natten", "dagen")),
    "role": (("sjuksköterskan", "undersköterskan"), ("läkaren", "sjuksköterskan"), ("chefen", "kollegan"),
             ("enhetschefen", "kontaktpersonen"), ("sjuksköterska", "läkare"), ("undersköterskan", "enhetschefen")),
    "pronoun": (("hon", "han"), ("han", "hon"), ("hennes", "hans"), ("hans", "hennes")),
    "if to although": (("om", "även om"), ("när", "innan")),
    "from to to": (("från", "till"),),
    "with to without": (("med", "utan"), ("utan", "med")),
    "until to from": (("tills", "innan"), ("inom", "efter")),
    "tense": (("är", "var"), ("har", "hade"), ("var", "är"), ("kan", "kunde")),
}  # fmt: skip
"""Words that are put in the place of others."""

IDLE = frozenset(("följande", "nedanstående"))
"""Words that nobody misses."""

DROPS: Mapping[str, tuple[str, ...]] = {
    "drop not": ("inte", "ej", "aldrig"),
    "drop only": ("endast", "bara", "enbart"),
    "drop except": ("utom",),
    "drop least": ("minst", "högst", "senast", "tidigast", "lägst"),
    "drop perhaps": ("kanske", "eventuellt", "troligen"),
}


def mutants(doc: "Doc") -> Iterator[Mutant]:
    """Yield every mutant of a parsed sentence that differs from it in its words."""
    original = _words(doc.text)
    for mutation, make in MUTATIONS.items():
        seen = {original}
        for text in make(doc):
            if _words(text) not in seen:
                seen.add(_words(text))
                yield Mutant(mutation, text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(sorted(re.findall(r"\w+", text.lower()))) + tuple(re.findall(r"\w+", text.lower()))


def _swap(pairs: tuple[tuple[str, str], ...]) -> Callable[["Doc"], Iterator[str]]:
    def make(doc: "Doc") -> Iterator[str]:
        for token in doc:
            for one, other in pairs:
                if token.lower_ == one and not _says_nothing(token, other):
                    yield _replaced(doc, token, other)

    return make


def _says_nothing(token: "Token", other: str) -> bool:
    """Return whether a swap would not change what is meant: a particle, a set phrase, a word of another class."""
    following = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    if token.dep_ in ("compound:prt", "flat", "fixed", "aux:pass") or token.head.dep_ == "fixed":
        return True
    if token.lower_ == "om" and (token.dep_ != "mark" or (token.i and token.nbor(-1).lower_ == "även")):
        return True
    if token.lower_ in ("före", "efter", "från", "med", "utan", "inom") and token.dep_ != "case":
        return True
    if token.lower_ in ("och", "eller", "samt") and following in ("så", "fler", "mer", "färre", "mindre", "ner"):
        return True
    if token.lower_ == "g" and not (token.i and token.nbor(-1).like_num):
        return True
    if token.lower_ in ("får", "ska") and other in ("får", "ska") and _is_denied(token):
        return True
    return token.lower_ in ("får", "fick", "har", "ska", "kan", "måste", "bör") and token.dep_ != "aux"


def _is_denied(token: "Token") -> bool:
    """Return whether a helping verb has a negation: what one may not do, one shall not do."""
    return any(near.lower_ in ("inte", "ej", "aldrig") for near in (*token.children, *token.head.children))


def _drop(words: tuple[str, ...]) -> Callable[["Doc"], Iterator[str]]:
    def make(doc: "Doc") -> Iterator[str]:
        for token in doc:
            if token.lower_ in words:
                yield _replaced(doc, token, "")

    return make


def _insert_not(doc: "Doc") -> Iterator[str]:
    """Put "inte" after a finite verb whose clause has none."""
    for token in doc:
        finite = token.pos_ in ("VERB", "AUX") and "Fin" in token.morph.get("VerbForm", [])
        if finite and not any(
            other.lower_ in ("inte", "ej", "aldrig") for other in (*token.children, *token.head.children)
        ):
            yield _replaced(doc, token, f"{token.text} inte")


def _move_not(doc: "Doc") -> Iterator[str]:
    """Move "inte" to the next finite verb."""
    verbs = [token for token in doc if "Fin" in token.morph.get("VerbForm", [])]
    for token in doc:
        if token.lower_ == "inte":
            for verb in verbs:
                if _main(verb) != _main(token):
                    pieces = [part.text_with_ws for part in doc]
                    pieces[token.i] = ""
                    pieces[verb.i] = f"{verb.text} inte{verb.whitespace_}"
                    yield "".join(pieces)


def _main(token: "Token") -> "Token":
    """Return the verb that a word belongs to."""
    head = token.head if token.dep_ in ("advmod", "neg", "aux", "cop", "aux:pass") else token
    return head.head if head.dep_ in ("aux", "cop", "aux:pass") else head


def _change_digit(doc: "Doc") -> Iterator[str]:
    for token in doc:
        if token.i == 0 and token.text.endswith((".", ")")):
            continue  # the number of a step
        for place, letter in enumerate(token.text):
            if letter.isdigit():
                changed = token.text[:place] + str((int(letter) + 1) % 10) + token.text[place + 1 :]
                yield _replaced(doc, token, changed)


def _change_number_word(doc: "Doc") -> Iterator[str]:
    following = {"två": "tre", "tre": "fyra", "fyra": "fem", "fem": "sex", "sex": "sju", "tio": "elva"}
    for token in doc:
        if token.lower_ in following and token.pos_ == "NUM":
            yield _replaced(doc, token, following[token.lower_])


def _drop_condition(doc: "Doc") -> Iterator[str]:
    """Take away the "om" or "när" that makes a condition of a clause."""
    for token in doc:
        if token.lower_ in ("om", "när", "ifall") and token.dep_ == "mark" and token.head.dep_ == "advcl":
            yield _replaced(doc, token, "")


def _exchange(first: Callable[["Token"], bool]) -> Callable[["Doc"], Iterator[str]]:
    """Let neighbours of a kind change places: names, times, amounts."""

    def make(doc: "Doc") -> Iterator[str]:
        found = [token for token in doc if first(token)]
        for one, other in pairwise(found):
            if _value(one) != _value(other) and not _are_peers(one, other):
                yield _exchanged(doc, [one], [other])

    return make


def _value(token: "Token") -> str:
    """Return what a word stands for: "två" and "2", "Elsa" and "Elsas" are one and the same."""
    return NUMBER_WORDS.get(token.lower_, token.lower_.rstrip("s"))


def _are_peers(one: "Token", other: "Token") -> bool:
    """Return whether two words stand side by side in one list or name, where the order says nothing."""
    if one.head == other or other.head == one:
        return True
    return one.head == other.head and one.dep_ == other.dep_ and one.dep_ in ("conj", "flat", "flat:name", "nummod")


def _exchange_agent(doc: "Doc") -> Iterator[str]:
    """Let subject and object change places."""
    for verb in doc:
        subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
        goal = next((child for child in verb.children if child.dep_ == "obj"), None)
        if subject is None or goal is None or "PRON" in (subject.pos_, goal.pos_):
            continue
        one, other = _phrase(subject), _phrase(goal)
        if not set(one) & set(other) and verb not in one + other:
            yield _exchanged(doc, one, other)


def _phrase(token: "Token") -> list["Token"]:
    left = [
        child for child in token.children if child.i < token.i and child.dep_ in ("det", "amod", "nmod:poss", "nummod")
    ]
    return list(token.doc[min([token.i, *(child.i for child in left)]) : token.i + 1])


def _drop_content(doc: "Doc") -> Iterator[str]:
    """Take away an adjective, a noun with its preposition, or an adverb of meaning."""
    for token in doc:
        if (
            token.pos_ in ("ADJ", "NOUN", "PROPN", "VERB")
            and token.dep_ not in ("ROOT", "flat", "flat:name", "fixed")
            and token.lower_ not in IDLE
        ):
            case = [child for child in token.children if child.dep_ == "case"]
            pieces = [part.text_with_ws for part in doc]
            for gone in (token, *case):
                pieces[gone.i] = ""
            yield "".join(pieces)


def _replaced(doc: "Doc", token: "Token", text: str) -> str:
    if token.text[:1].isupper():
        text = text[:1].upper() + text[1:]
    before, after = doc.text[: token.idx], doc.text[token.idx + len(token) :]
    return before + (text + after if text else after.lstrip(" "))


def _exchanged(doc: "Doc", one: list["Token"], other: list["Token"]) -> str:
    first, second = sorted((one, other), key=lambda tokens: tokens[0].i)
    text = doc.text
    a, b = first[0].idx, first[-1].idx + len(first[-1])
    c, d = second[0].idx, second[-1].idx + len(second[-1])
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


MUTATIONS: Mapping[str, Callable[["Doc"], Iterator[str]]] = {
    **{name: _swap(pairs) for name, pairs in SWAPS.items()},
    **{name: _drop(words) for name, words in DROPS.items()},
    "insert not": _insert_not,
    "move not": _move_not,
    "change a digit": _change_digit,
    "change a number word": _change_number_word,
    "drop a condition": _drop_condition,
    "swap names": _exchange(lambda token: token.pos_ == "PROPN" and token.dep_ not in ("flat:name", "flat")),
    "swap amounts": _exchange(lambda token: token.pos_ == "NUM"),
    "swap agent and object": _exchange_agent,
    "drop a content word": _drop_content,
}
"""What makes the mutants of each kind, by its name in the table."""
