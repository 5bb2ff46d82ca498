"""A stand-in for the simplifier and its guard, and documents on a desk."""

import re
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from sprakverktyg.domain.simplification import (
    ANSWER,
    DocumentSettings,
    Invariant,
    Mode,
    Proposal,
    Simplification,
    Verdict,
    Violation,
)
from sprakverktyg.domain.text import BlockKind, Readability, TextReport
from sprakverktyg.storage.models import Document, Unit
from sprakverktyg.usecases import documents, guarding, reading
from sprakverktyg.usecases.accounts import Viewer
from sprakverktyg.usecases.sentences import Desk
from tests.support.guarding import nobody
from tests.support.rows import START

TICKED = {"erhålla": "få", "samt": "och"}
OFFERED = {"påbörja": "börja"}
QUESTION = "Vem torkar bordet?"


class FakeWorkshop:
    """Proposes a few plain words, asks who wipes the table, and misses *inte* where it is gone."""

    def simplify(self, text: str, settings: DocumentSettings, kinds: Sequence[BlockKind]) -> Simplification:
        edits = [
            Proposal(word.start(), word.end(), word[0], plain[word[0]], f"plain_{word[0]}", "Kortare.", mode, 1.0)
            for plain, mode in ((TICKED, Mode.TICKED), (OFFERED, Mode.OFFERED))
            for word in re.finditer("|".join(plain), text)
        ]
        questions = []
        for place in re.finditer("Bordet torkas", text):
            who = settings.answers.get(QUESTION, "")
            values = (place.start(), place.end(), place[0])
            if not who:
                after, choices = f"{ANSWER} torkar bordet", ("vikarien", "framgår inte")
                questions.append(Proposal(*values, after, "who_does_it", "Vem?", Mode.ASKED, 1.0, QUESTION, choices))
            elif who != "framgår inte":
                after = f"{who.capitalize()} torkar bordet"
                edits.append(Proposal(*values, after, "who_does_it", "Vem?", Mode.TICKED, 1.0))
        return Simplification(text, tuple(sorted(edits, key=lambda item: item.start)), tuple(questions), (), ())

    def judge(self, before: str, after: str, settings: DocumentSettings) -> Verdict:
        lost = "inte" in before and "inte" not in after
        return Verdict((Violation(Invariant.NEGATION, "inte", ""),)) if lost else Verdict()


def report(text: str) -> TextReport:
    """Return a report that knows the sentences and nothing else."""
    from sprakverktyg.domain.text import NOT_MEASURED

    none = Readability(0, 0, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED, NOT_MEASURED)
    found = tuple((item.start(), item.end()) for item in re.finditer(r"[^.\n]+\.?", text) if item[0].strip())
    return TextReport(none, tuple((a + (text[a] == " "), b) for a, b in found), (), parsed=False)


def a_desk(session: Session, viewer: Viewer, unit: Unit, text: str, now: datetime = START) -> Desk:
    """Return a document with its sentences read, on the viewer's desk."""
    cleared = guarding.clear(guarding.read_for_review("rutin.md", text.encode(), find=nobody))
    read = documents.read(report, cleared)
    document: Document = documents.take_in(session, viewer, read, find=nobody, unit_id=unit.id, title="", now=now)
    desk = Desk(session, viewer, document, FakeWorkshop(), now)
    reading.read_some(desk)
    session.expire_all()
    return desk
