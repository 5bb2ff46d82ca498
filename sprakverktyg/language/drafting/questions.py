"""Questions about a text, by rule from its parse. The answer is words of the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sprakverktyg.domain.text_exercises import ItemKind, TextItem
from sprakverktyg.language.drafting.answers import NAME, ROLE, RULES, SHAPES, WHOLE, Sought, has_condition
from sprakverktyg.language.drafting.clauses import LONGEST_QUESTION, Clause, asks, leans, main_clause, text_of
from sprakverktyg.language.drafting.reading import Place, Reading
from sprakverktyg.language.exercises.making import rng_for
from sprakverktyg.language.simplify.rules.people import can_act
from sprakverktyg.language.simplify.rules.tree import has

if TYPE_CHECKING:
    from spacy.tokens import Span

CHOICES = 3
LONGEST_TICKED = 12
"""Words. A longer question is offered, but not ticked beforehand."""
MOST_SHARED = 0.5
"""Of the content words of a question. A sentence elsewhere that has more of them may answer it too."""


@dataclass(frozen=True, slots=True)
class _Asked:
    rule: str
    kind: str
    prompt: str
    answer: str
    place: Place
    clause: Clause


def questions(reading: Reading) -> Iterator[TextItem]:
    """Yield the questions that can be asked about a text, in its order."""
    pools: dict[str, dict[str, Place]] = defaultdict(dict)
    asked: list[_Asked] = []
    clauses = [(place, clause) for place in reading.places if (clause := main_clause(place.span))]
    for place, clause in clauses:
        for rule, find in RULES.items():
            for sought in find(clause):
                answer = _capital(text_of(sought.words))
                if sought.kind != WHOLE:
                    pools[sought.kind].setdefault(answer, place)
                prompt = _prompt(rule, clause, sought)
                if prompt:
                    asked.append(_Asked(rule, sought.kind, prompt, answer, place, clause))
    for place in reading.places:
        for kind, pattern in SHAPES.items():
            for match in pattern.finditer(place.text):
                pools[kind].setdefault(_capital(match[0]), place)
        for kind, person in _people_in(place.span):
            pools[kind].setdefault(_capital(person), place)
    for one in asked:
        if _answered_elsewhere(one, reading):
            continue
        wrong, answer, fits = _wrong(one, pools[one.kind]), one.answer, True
        if not wrong:
            (wrong, fits), answer = _wrong_sentences(one, clauses), one.place.text
        if wrong:
            yield TextItem(
                ItemKind.QUESTION,
                sentence=one.place.text,
                prompt=one.prompt,
                answer=answer,
                wrong=wrong,
                passage=reading.passage(one.place),
                rule=one.rule,
                good=fits and len(one.prompt.split()) <= LONGEST_TICKED,
            )


def _people_in(sentence: "Span") -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each person in a sentence who can stand beside another as an answer to *vem*."""
    for name in sentence.ents:
        if name.label_ in ("PER", "PRS") and not name.text.endswith("s"):
            yield NAME, name.text
    for token in sentence:
        is_one = has(token, "Definite", "Def") and has(token, "Number", "Sing") and not has(token, "Case", "Gen")
        if token.pos_ == "NOUN" and is_one and can_act(token):
            yield ROLE, token.text


def _prompt(rule: str, clause: Clause, sought: Sought) -> str | None:
    if rule == "vad-gora":
        return f"{sought.opening}?"
    if clause.subject is not None and sought.words[0] == clause.subject[0]:
        return _at_front(clause, sought)
    return asks(clause, sought.opening, sought.words)


def _at_front(clause: Clause, sought: Sought) -> str | None:
    """Return the question for a subject: what stands before the verb goes last."""
    rest = [token for token in clause.words if token not in sought.words]
    before = [token for token in rest if token.i < clause.finite.i]
    if before and before[0].pos_ not in ("ADP", "SCONJ", "NOUN"):
        return None
    if len(rest) < 2 or leans(rest) or any(token.text == "," for token in rest):
        return None
    after = [token for token in rest if token not in before]
    end = text_of(before)
    if before and before[0].pos_ != "PROPN":
        end = end[0].lower() + end[1:]
    text = f"{sought.opening} {text_of(after)} {end}".strip() + "?"
    return text if len(text.split()) <= LONGEST_QUESTION else None


def _wrong(one: _Asked, pool: dict[str, Place]) -> tuple[str, ...]:
    """Return other answers of the kind that share nothing with the right one or the question; else nothing."""
    right = stems(one.answer)
    around = stems(one.prompt)
    fits = []
    for answer, place in pool.items():
        said = stems(answer)
        # What is to be done in a case that stands beside this one may be right here too.
        near = one.rule == "vad-gora" and (abs(place.block - one.place.block) < 2 or _ASKS_HELP.match(answer))
        apart = place.start != one.place.start and said.isdisjoint(right | around)
        if answer != one.answer and apart and not near and not f" {answer.lower()}".endswith(_ANYBODY):
            fits.append(answer)
    rng = rng_for(one.prompt)
    rng.shuffle(fits)
    fits.sort(key=lambda answer: abs(len(answer) - len(one.answer)) // 12)
    chosen: list[str] = []
    for answer in fits:
        if all(stems(answer).isdisjoint(stems(other)) for other in chosen):
            chosen.append(answer)
        if len(chosen) == CHOICES - 1:
            return tuple(chosen)
    return ()


def _wrong_sentences(one: _Asked, clauses: Iterable[tuple[Place, Clause]]) -> tuple[tuple[str, ...], bool]:
    """Return sentences that cannot answer the question, else nothing, and whether all of them look like answers.

    Those that answer such a question, about something else, come first, and then those that stand near.
    """
    said = stems(one.answer) | stems(one.prompt)
    fits: list[str] = []
    like: list[str] = []
    for place, clause in sorted(clauses, key=lambda pair: abs(pair[0].start - one.place.start)):
        if place.text == one.place.text or leans(clause.words):
            continue
        if not stems(place.text).isdisjoint(said):
            continue
        # What is always to be done is to be done in this case too.
        if one.rule == "vad-gora" and not has_condition(clause) and _speaks_to_reader(clause):
            continue
        is_like = any(sought.opening.split()[0] == one.prompt.split()[0] for sought in RULES[one.rule](clause))
        (like if is_like else fits).append(place.text)
    chosen = tuple([*like, *fits][: CHOICES - 1])
    return (chosen, len(like) >= CHOICES - 1) if len(chosen) == CHOICES - 1 else ((), False)


def _speaks_to_reader(clause: Clause) -> bool:
    return clause.subject is None or clause.subject.text.lower() == "du"


def _answered_elsewhere(one: _Asked, reading: Reading) -> bool:
    around = stems(one.prompt)
    return any(
        len(around & stems(place.text)) > MOST_SHARED * len(around)
        for place in reading.places
        if place.start != one.place.start
    )


_ANYBODY = (
    "personalen", "medarbetaren", "kollegan", "personen", "teamet", "gruppen", " chefen", "nämnden", "kommunen",
    "enheten", "avdelningen", "hemtjänsten", "sjukvården", "förvaltningen", "-",
)  # fmt: skip
"""How words end that may mean somebody who has another name as well: a nurse is a member of the staff."""
_ASKS_HELP = re.compile(r"(?:Kalla|Ring|Kontakta|Be|Fråga|Larma|Meddela|Säg|Hämta|Rapportera|Dokumentera|Skriv)\b")
"""What may be right in any case, whatever the text says of this one."""

_CONTENT = re.compile(r"\w{4,}|\d[\d.,]*")
_EMPTY = frozenset(
    "klockan gånger vad vem vilka vilken hur när var varför ska måste göra gör inte eller till från efter med innan "
    "förrän över under alla någon något några ofta alltid även mycket utan skulle kan".split()
)


def stems(text: str) -> frozenset[str]:
    """Return the figures of a text and the beginnings of its longer words, to see whether two say the same."""
    return frozenset(word[:5] for word in _CONTENT.findall(text.lower()) if word not in _EMPTY) or frozenset(
        {text.lower()}
    )


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
