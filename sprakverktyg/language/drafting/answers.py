"""What in a sentence can be asked for, by rule: who, when, where, how many, how long, what to do, why.

A rule yields the words that are the answer, the words that the question opens with, and the kind of the answer: only
answers of one kind stand beside each other as choices.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from sprakverktyg.language.drafting.clauses import LEANING, Clause, clause_tokens, contiguous, leans
from sprakverktyg.language.simplify.rules.people import can_act
from sprakverktyg.language.simplify.rules.tree import NEGATIONS, child, has, phrase

if TYPE_CHECKING:
    from spacy.tokens import Token


class Sought(NamedTuple):
    """What is asked for: its words, how the question opens, and the kind of answer."""

    words: list["Token"]
    opening: str
    kind: str


NAME, ROLE = "name", "role"
WHOLE = "sentence"
"""The kind of answer that is only clear as the whole sentence."""

Rule = Callable[[Clause], Iterator[Sought]]

CONDITIONS = frozenset({"om", "när", "innan", "ifall", "förrän"})
_CLOCK = re.compile(r"\b(?:[Kk]lockan|[Kk]l\.?) \d{1,2}(?:[.:]\d\d)?(?: ?[-–] ?\d{1,2}(?:[.:]\d\d)?)?\b")
_DAYS = "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_DAY = re.compile(rf"\b(?:(?:på|i) (?:{_DAYS})(?:en|ar|arna|s)?|(?:senast )?den \d{{1,2}} (?:{_MONTHS}))\b")
_FREQUENCY = re.compile(
    r"\b(?:varje|varannan|var \w+|en gång|\w+ gånger) (?:dag|kväll|morgon|natt|vecka|månad|pass|år|timme|"
    r"(?:om|i|per) (?:dagen|dygnet|veckan|månaden|året|dag|dygn|vecka|månad|timmen|år|pass))\b"
)
_OTHER_TIME = re.compile(rf"\b(?:{_DAYS})|\bi (?:dag|går|morgon|natt|kväll|morse)\b|\bdessförinnan\b")
_NUMBER = r"(?:\d{1,3}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|trettio)"
_SPAN = re.compile(
    rf"\bi (?:ungefär |minst |högst )?{_NUMBER} (?:dagar|dygn|timmar|minuter|sekunder|veckor|månader|år)\b"
)
SHAPES = {"clock": _CLOCK, "day": _DAY, "often": _FREQUENCY, "span": _SPAN}
"""What an answer of a kind looks like wherever it stands."""

_WHETHER = frozenset("fråga undra kontrollera veta berätta se höra skriva titta".split())
"""Verbs after which *om* may mean *whether*: *Fråga om hen vill dricka.*"""

_PLACE_VERBS = frozenset(
    "finnas ligga stå sitta hänga förvara lägga ställa sätta placera bo parkera hämta skriva dokumentera anteckna äta "
    "träffas samlas vänta slänga kasta lämna tvätta".split()
)
_PLACE_PREPOSITIONS = frozenset("i på hos vid under bakom bredvid ovanför utanför innanför".split())
_TIMES = frozenset(
    "dag dygn timme minut sekund vecka månad år morgon kväll natt pass gång helg sommar vinter höst vår förmiddag "
    "eftermiddag lunch frukost middag måltid tid början slut period stund jul påsk midsommar måndag tisdag onsdag "
    "torsdag fredag lördag söndag januari februari mars april maj juni juli augusti september oktober november "
    "december semester dagtid nattetid".split()
)
_THINGS = ("ambulansen", "enheten", "avdelningen", "verksamheten")
"""They act in a text, but nobody asks *vem* about them."""
_NO_PLACE = frozenset(
    "plats sätt vis fall form grund hand del sig stycken antal lag plan ordning uppdrag hjälp följd smärta oro behov "
    "ryggen rygg ben arm kropp huvud ansikte hud mun fot sida svenska mejl telefon papper ord mening situation "
    "arbete".split()
)


def what_to_do(clause: Clause) -> Iterator[Sought]:
    """*Ring sjuksköterskan om du ser ett sår.* – *Vad ska du göra om du ser ett sår?*"""
    condition = _condition(clause)
    if condition is None or not (clause.subject is None or clause.subject.text.lower() == "du"):
        return
    rest = [token for token in clause.words if token not in condition]
    modal = clause.finite.lower_ if clause.finite.lower_ in ("måste", "bör", "får", "behöver") else "ska"
    if any(token.lower_ in NEGATIONS for token in rest):
        # What one must not do is only told apart from the rest by the whole sentence.
        yield Sought(rest, f"Vad får du inte göra {_joined(condition)}", WHOLE)
        return
    opening = f"Vad {modal} du göra {_joined(condition)}"
    if clause.subject is None:
        answer, kind = rest, "order"
    elif clause.finite != clause.root:
        after = max(clause.finite.i, clause.subject.end - 1)
        answer, kind = [token for token in rest if token.i > after], "deed"
    else:
        answer, kind = rest, WHOLE
    answer = _without_marks(answer)
    is_clear = len(answer) > 1 and contiguous(answer) and not _points_away(answer)
    if not is_clear or any(token.lower_ in LEANING for token in answer):
        answer, kind = rest, WHOLE
    yield Sought(answer, opening, kind)


def who(clause: Clause) -> Iterator[Sought]:
    """*Sjuksköterskan ger insulinet.* – *Vem ger insulinet?*"""
    if clause.subject is None or not is_beside(clause):
        return
    if any(token.lower_ in NEGATIONS for token in clause.words):
        return  # others may also be those who must not
    head = clause.subject.root
    named = all(token.pos_ == "PROPN" for token in clause.subject)
    if not can_act(head) or head.pos_ == "PRON" or not (named or has(head, "Definite", "Def")):
        return
    # A name may be that of a thing: of a cleaning agent, a bus line, a house.
    if head.pos_ == "PROPN" and not any(token.ent_type_ in ("PER", "PRS") for token in clause.subject):
        return
    is_a_thing = child(clause.root, "cop") and clause.root.pos_ == "NOUN" and clause.root.lemma_.lower() != "år"
    if is_a_thing and not can_act(clause.root):
        return
    if clause.subject[0].pos_ in ("ADV", "CCONJ", "SCONJ") or head.lower_.endswith(_THINGS):
        return
    if any(token.dep_ == "conj" and token not in clause.subject and can_act(token) for token in clause.words):
        return
    if len(clause.subject) > 3 or any(token.dep_ == "conj" for token in clause.subject) or has(head, "Number", "Plur"):
        return
    # A name and a role may mean the same person (*Noor*, *sjuksköterskan*), and are not put beside each other.
    yield Sought(list(clause.subject), "Vem", NAME if named else ROLE)


def when(clause: Clause) -> Iterator[Sought]:
    """*Lunchen serveras klockan 12.* – *När serveras lunchen?*"""
    if any(token.lower_ in ("inte", "aldrig", "före", "efter", "tills") for token in clause.words):
        return  # the time may belong to another word than the verb
    if clause.root.lemma_.lower() == "ansvara":
        return  # the time is that of what somebody answers for
    if clause.finite.lower_ == "har" and clause.finite != clause.root:
        return  # *när* asks for a time, and the perfect has none: *När har hon kommit?*
    for token in clause.root.children:
        if token not in clause.words or token.dep_ not in ("obl", "advmod", "nmod", "advcl"):
            continue
        words = clause_tokens(token)
        text = _joined(words)
        if not contiguous(words):
            continue
        rest = _joined([word for word in clause.words if word not in words])
        if any(time.search(rest) for time in (_CLOCK, _DAY, _OTHER_TIME)):
            continue
        if _CLOCK.fullmatch(text):
            yield Sought(words, "När", "clock")
        elif _DAY.fullmatch(text):
            yield Sought(words, "När", "day")
        elif _FREQUENCY.fullmatch(text):
            yield Sought(words, "Hur ofta", "often")


def where(clause: Clause) -> Iterator[Sought]:
    """*Handskarna ligger i skåpet.* – *Var ligger handskarna?*"""
    lemma = clause.root.lemma_.lower()
    if not {lemma, lemma.removesuffix("s")} & _PLACE_VERBS or any(word.lower_ in NEGATIONS for word in clause.words):
        return
    found = []
    for token in clause.root.children:
        case = next((word for word in token.children if word.dep_ == "case"), None)
        if token in clause.words and token.dep_ == "obl" and case is not None and case.lower_ in _PLACE_PREPOSITIONS:
            words = clause_tokens(token)
            if _is_place(token) and words[0] == case and contiguous(words) and len(words) <= 6:
                found.append(words)
    said = [token for token in clause.words if token not in (found or [[]])[0]]
    last = max(token.i for token in clause.words if not token.is_punct)
    if not any(token.pos_ in ("NOUN", "PROPN") for token in said):
        return
    if len(found) == 1 and not leans(found[0]) and (found[0][-1].i == last or found[0][0].i == clause.words[0].i):
        yield Sought(found[0], "Var", "place")


def how_many(clause: Clause) -> Iterator[Sought]:
    """*Åtta boende har sovit.* – *Hur många boende har sovit?*"""
    for token in clause.words:
        head = token.head
        if token.dep_ != "nummod" or not re.fullmatch(_NUMBER, token.lower_):
            continue
        if head.pos_ != "NOUN" or not has(head, "Number", "Plur") or head.i != token.i + 1:
            continue
        if any(word.dep_ in ("det", "nmod:poss", "conj", "appos") for word in head.children):
            continue
        if clause.subject is not None and head == clause.subject.root and token.i == clause.words[0].i:
            yield Sought(list(clause.subject), f"Hur många {clause.subject[1:].text}", "number")
        elif head.dep_ == "obj" and head.head == clause.root and token.i == phrase(head).start:
            yield Sought([token, head], f"Hur många {head.text}", "number")


def how_long(clause: Clause) -> Iterator[Sought]:
    """*Skölj i tio minuter.* – *Hur länge ska du skölja?*"""
    if clause.root.lemma_.lower() in ("bli", "medföra", "innebära", "ge"):
        return
    if any(token.lower_ in ("genast", "direkt", "omedelbart", "strax", "snabbt") for token in clause.words):
        return
    for token in clause.root.children:
        words = clause_tokens(token) if token in clause.words and token.dep_ == "obl" else []
        if len(words) > 2 and contiguous(words) and _SPAN.fullmatch(_joined(words)):
            yield Sought(words, "Hur länge", "span")


def why(clause: Clause) -> Iterator[Sought]:
    """*Sprita aldrig handskarna, för då blir de otäta.* – *Varför ska du aldrig sprita handskarna?*"""
    for token in clause.root.children:
        if token.dep_ != "advcl":
            continue
        words = clause_tokens(token)
        mark = words[0].lower_
        if mark in ("eftersom", "för", "därför") and contiguous(words) and words[0].i > clause.words[-1].i:
            if mark == "för" and words[1].lower_ == "att":
                continue
            last = [word for word in clause.sentence if not word.is_space][-1]
            if words[-1].i == last.i - 1 and len(words) >= 4:
                yield Sought(words, "Varför", "reason")


RULES: dict[str, Rule] = {
    "vad-gora": what_to_do, "vem": who, "nar": when, "var": where, "hur-manga": how_many, "hur-lange": how_long,
    "varfor": why,
}  # fmt: skip


def is_beside(clause: Clause) -> bool:
    """Return whether the subject stands first, right before the verb, or right after it."""
    if clause.subject is None:
        return False
    if clause.subject.start == clause.words[0].i:
        return clause.finite.i == clause.subject.end
    return clause.subject.start == clause.finite.i + 1


def has_condition(clause: Clause) -> bool:
    """Return whether a clause says something of a certain case alone."""
    return any(clause_tokens(token)[0].lower_ in CONDITIONS for token in clause.root.children if token.dep_ == "advcl")


def _condition(clause: Clause) -> list["Token"] | None:
    """Return the condition of a clause, if there is just one and it stands first or last."""
    found = []
    for token in clause.root.children:
        if token.dep_ == "advcl":
            words = clause_tokens(token)
            if words[0].lower_ in CONDITIONS:
                found.append(words)
            elif all(word in clause.words for word in words):
                return None
    if len(found) != 1:
        return None
    words = found[0]
    stands_first = words[0].i == clause.words[0].i
    stands_last = words[-1].i == max(token.i for token in clause.words if not token.is_punct)
    if not contiguous(words) or not (stands_first or stands_last) or len(words) < 3:
        return None
    # An order that follows may be read as a part of the condition (*när du är klar och sprita händerna*).
    if words[0].lower_ == "om" and clause.root.lemma_.lower() in _WHETHER and not child(clause.root, "obj", "obl"):
        return None
    goes_on = any(
        (token.dep_ == "conj" and token.pos_ == "VERB" and not _tells(token))
        or (child(token, "cop") and child(token, "obj"))
        for token in words
    )
    if goes_on or words[1].lower_ in ("inte", "hur", "vad", "vem", "var", "möjligt", "nödvändigt") or leans(words):
        return None
    if not any(word.pos_ in ("NOUN", "PROPN") or word.lower_ in ("du", "någon", "något", "hen") for word in words):
        return None  # *om det går lätt*
    return words if all(word in clause.words for word in words) else None


def _is_place(token: "Token") -> bool:
    lemma = token.lemma_.lower()
    if any(word.pos_ == "NUM" for word in token.subtree):
        return False
    return token.pos_ == "NOUN" and lemma not in _NO_PLACE and not lemma.endswith(tuple(_TIMES)) and not can_act(token)


def _points_away(words: list["Token"]) -> bool:
    """Return whether an answer cannot be told from others, since what it is about stands elsewhere."""
    return not any(token.pos_ in ("NOUN", "PROPN", "ADJ") for token in words)


def _without_marks(words: list["Token"]) -> list["Token"]:
    while words and (words[-1].is_punct or words[-1].pos_ == "CCONJ"):
        words = words[:-1]
    while words and words[0].is_punct:
        words = words[1:]
    return words


def _joined(words: list["Token"]) -> str:
    text = "".join(token.text_with_ws for token in words).strip(" ,")
    return text[0].lower() + text[1:] if words[0].is_sent_start and words[0].pos_ != "PROPN" else text


def _tells(verb: "Token") -> bool:
    """Return whether a verb tells what is, rather than what to do."""
    return has(verb, "Mood", "Ind") or has(verb, "VerbForm", "Sup")
