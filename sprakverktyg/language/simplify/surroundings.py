"""What the rules may know of the document: its blocks, its roles, its words, and whether it tells or instructs."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.simplification import DocumentSettings
from sprakverktyg.domain.text import BlockKind
from sprakverktyg.language.morphology import inflect
from sprakverktyg.language.simplify.rules import Context
from sprakverktyg.language.simplify.rules.people import is_role

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST_ROLES = 8
"""Roles to pick from; more do not fit under a question."""

LONGEST_HEADING = 60
"""Characters of a line without a full stop that is still taken for a heading."""

_ITEM = re.compile(r"\s*(?:[-–—•*·]|\d{1,2}[.)])\s")

_HEADING = re.compile(r"^\s*#{1,6}\s+")


def surroundings(
    docs: Iterable[tuple[int, "Doc"]],
    settings: DocumentSettings,
    lexicon: tuple[PlainWord, ...],
    terms: dict[str, str],
) -> Context:
    """Return what is the same for all sentences of a document, which is given in pieces with their offsets."""
    roles: Counter[str] = Counter()
    tenses: Counter[str] = Counter()
    first_uses: dict[str, int] = {}
    for start, doc in docs:
        for token in doc:
            first_uses.setdefault(token.lower_, start + token.idx)
            if is_role(token) and (form := inflect(token.lemma_, "NOUN", Definite="Def", Number="Sing")):
                roles[form] += 1
            if token.dep_ == "ROOT":
                tenses.update(_tense(token) for token in (token, *token.children))
    return Context(
        settings=settings,
        lexicon=lexicon,
        terms=terms,
        roles=settings.roles or tuple(role for role, _ in roles.most_common(MOST_ROLES)),
        is_report=tenses["Past"] > tenses["Pres"] + tenses["Imp"],
        first_uses=first_uses,
    )


def at(context: Context, kind: BlockKind, start: int, end: int, *, goes_on: bool = False) -> Context:
    """Return the context of one sentence."""
    return replace(context, kind=kind, start=start, end=end, goes_on=goes_on)


def kinds_of_lines(text: str) -> Sequence[BlockKind]:
    """Return what each line looks like, for a text that comes without its blocks."""
    return [_kind(line) for line in text.split("\n")]


def without_marker(line: str) -> str:
    """Return a line without the mark of a list item or a heading."""
    return _HEADING.sub("", _ITEM.sub("", line)).strip()


def _kind(line: str) -> BlockKind:
    if _ITEM.match(line):
        return BlockKind.ITEM
    bare = line.strip()
    is_heading = bare.startswith("#") or (0 < len(bare) <= LONGEST_HEADING and bare[-1].isalnum() and "," not in bare)
    return BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH


def _tense(token: object) -> str:
    morph = token.morph  # type: ignore[attr-defined]
    return (
        str(next(iter(morph.get("Tense", []) or morph.get("Mood", [])), ""))
        if "Fin" in morph.get("VerbForm", [])
        else ""
    )
