"""`sprakverktyg benchmark documents`: how long a long document takes, and drafted exercises to be judged by hand."""

import argparse
import csv
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from sprakverktyg.cli.commands import Commands, count
from sprakverktyg.cli.content import content_in_use
from sprakverktyg.content import Content
from sprakverktyg.content.documents import read_document
from sprakverktyg.domain.text import Block, BlockKind
from sprakverktyg.domain.text_exercises import ItemKind
from sprakverktyg.language.benchmarks import Figure
from sprakverktyg.usecases.documents import READ_AT_ONCE

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from sprakverktyg.usecases.accounts import Viewer

PAGES = (40, 200)
CHARACTERS_ON_A_PAGE = 2_900
GOALS = {40: 15.0}
"""Seconds for all of it, by pages."""

COLUMNS = ("text", "kind", "rule", "sentence", "asked", "answer", "wrong", "explanation", "faulty", "remark")
JUDGED = (ItemKind.QUESTION, ItemKind.CLOZE)


def register(subjects: Commands) -> None:
    documents = subjects.add_parser("documents", help="long documents, and the exercises that are drafted from texts")
    documents.add_argument(
        "--pages", type=_long, nargs="+", default=PAGES, help="of the documents that are timed; 4 or more"
    )
    documents.add_argument("--draw", type=count, metavar="N", help="write N drafted exercises as TSV, to be judged")
    documents.add_argument("--seed", type=int, default=0)
    documents.add_argument("--files", type=Path, nargs="+", metavar="FILE", help="draw from these, not the care texts")
    documents.add_argument("--development", action="store_true", help="draw from the pairs that rules are made on")
    documents.set_defaults(run=_documents)


def _long(text: str) -> int:
    """Return a number of pages that are left to the worker, as an argument is read."""
    if (pages := count(text)) * CHARACTERS_ON_A_PAGE <= READ_AT_ONCE:
        raise argparse.ArgumentTypeError(f"{text!r}: so few pages are read at once, without the worker")
    return pages


def _documents(options: argparse.Namespace) -> int:
    from sprakverktyg.cli.figures import machine, table

    content = content_in_use()
    if options.draw:
        writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows(drawn(_texts(options, content), content, options.draw, options.seed))
        return 0
    print(*machine(("spacy", "sqlalchemy", "sprakverktyg")), f"load average before: {os.getloadavg()[0]:.1f}", sep="\n")
    for pages in sorted(options.pages):
        with tempfile.TemporaryDirectory() as folder:
            print("", *table(timed(content, pages, Path(folder))), sep="\n")
    return 0


def _texts(options: argparse.Namespace, content: Content) -> list[tuple[str, tuple[Block, ...]]]:
    if options.files:
        return [(file.stem, read_document(file.name, file.read_bytes())) for file in options.files]
    if options.development:
        pairs = [pair for pair in content.pairs if not pair.eval]
        versions = [(pair.id, [one.original for one in pair.sentences]) for pair in pairs]
        versions += [(f"{pair.id}-1", [one.plain for one in pair.sentences]) for pair in pairs]
        versions += [(f"{pair.id}-2", [one.plain2 or "" for one in pair.sentences]) for pair in pairs]
        return [(name, tuple(Block(BlockKind.PARAGRAPH, line) for line in lines if line)) for name, lines in versions]
    return [(text.id, read_document("text.md", text.body.encode())) for text in content.library.texts]


def drawn(
    texts: Sequence[tuple[str, tuple[Block, ...]]], content: Content, most: int, seed: int
) -> Iterator[tuple[str, ...]]:
    """Yield rows of questions and gaps that are ticked from the start, drawn by chance, in the order of the texts."""
    from sprakverktyg.language.analysis import Analyser
    from sprakverktyg.language.drafting.drafter import Drafter

    readability = Analyser(content.plain_words, content.known_terms).readability
    draft = Drafter(content.library, content.known_terms, readability)
    items = [
        (name, item) for name, blocks in texts for item in draft(blocks).items if item.kind in JUDGED and item.good
    ]
    chosen = sorted(random.Random(seed).sample(range(len(items)), min(most, len(items))))  # noqa: S311 – to draw
    for name, item in map(items.__getitem__, chosen):
        wrong = " / ".join(item.wrong)
        yield name, item.kind, item.rule, item.sentence, item.prompt, item.answer, wrong, item.explanation, "", ""


def timed(content: Content, pages: int, folder: Path) -> list[Figure]:
    """Return the seconds of the processor from a file of so many pages to a text with all certain proposals used."""
    from sprakverktyg import jobs
    from sprakverktyg.language.analysis import Analyser
    from sprakverktyg.language.simplify.workshop import Workshop
    from sprakverktyg.settings import Settings
    from sprakverktyg.storage.base import make_engine, make_sessions, migrate
    from sprakverktyg.usecases import documents, guarding, rewriting, workspace
    from sprakverktyg.usecases.sentences import Desk

    url = f"sqlite:///{folder / 'documents.db'}"
    migrate(url)
    sessions = make_sessions(make_engine(url))
    analyse = Analyser(content.plain_words, content.known_terms)
    workshop = Workshop(content.plain_words, content.explanations)
    analyse("Värm upp.")
    data = filled(content, pages).encode()
    seconds: dict[str, float] = {}

    @contextmanager
    def step(name: str) -> Iterator[None]:
        began = time.process_time()
        yield
        seconds[name] = time.process_time() - began

    now = datetime.now(UTC)
    with sessions.begin() as session:
        viewer, unit_id = _somebody(session)
        with step("in the upload: the file is read, and the guard looks for persons"):
            review = guarding.read_for_review("text.md", data, find=analyse.personal_data)
        with step("in the upload: the language is told, and the text stored"):
            read = documents.read(analyse, guarding.clear(review))
            document = documents.take_in(
                session, viewer, read, find=analyse.personal_data, unit_id=unit_id, title="Lång", now=now
            )
        document_id = document.id
    with step("worker: analysis, sentences and proposals"):
        at_once = Settings(secret="", database=url, queue="")
        jobs.make_jobs(at_once, sessions, analyse, workshop).read_document(document_id)
    whole = sum(seconds.values())
    with sessions.begin() as session:
        document = documents.document_for(session, viewer, document_id)
        desk = Desk(session, viewer, document, workshop, now)
        with step("the page of the desk"):
            shown = workspace.workspace(session, document)
        line = shown.lines[shown.open_place % workspace.ON_A_PAGE]
        with step("a decision, and where to go on"):
            rewriting.accept(desk, line.place, line.choices[0].key)
            workspace.place_after(session, document, line.place)
        with step("all certain proposals used"):
            used = rewriting.accept_all(desk)
        lines = shown.so_far.total
    of = f"{pages} pages, {lines} sentences, {used} certain proposals"
    spent = [Figure(name, value, "s", of=of) for name, value in seconds.items()]
    spent.insert(3, Figure("from the file to the last proposal", whole, "s", GOALS.get(pages), True, of))
    return [*spent, Figure("memory at most", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "MB", of=of)]


def filled(content: Content, pages: int) -> str:
    """Return the care texts, one after another, until they fill so many pages."""
    parts: list[str] = []
    size = 0
    for text in cycle(content.library.texts):
        if size >= pages * CHARACTERS_ON_A_PAGE:
            return "\n\n".join(parts)[: pages * CHARACTERS_ON_A_PAGE]
        parts.append(text.body)
        size += len(text.body)
    return ""


def _somebody(session: "Session") -> tuple["Viewer", UUID]:
    """Add a unit with a språkombud, and return them and its id."""
    from sprakverktyg.domain.roles import Role
    from sprakverktyg.usecases import accounts

    organisation = accounts.add_organisation(session, "Kommunen")
    unit = accounts.add_unit(session, organisation_id=organisation.id, name="Enheten", profile_id="", added_by=None)
    person = accounts.add_person(
        session, organisation_id=organisation.id, name="Språkombud", email="ombud@example.org", password=str(uuid4())
    )
    accounts.give_role(session, person_id=person.id, unit_id=unit.id, role=Role.SPRAKOMBUD)
    viewer = accounts.viewer(session, person.id)
    assert viewer is not None
    return viewer, unit.id
