"""Notes that three learners have handed in, some of them marked, and a draft."""

from dataclasses import dataclass
from datetime import timedelta

from sprakverktyg.demo.world import World
from sprakverktyg.domain.competence import Level
from sprakverktyg.domain.marking import Criterion, criteria_of
from sprakverktyg.domain.sentences import sentences
from sprakverktyg.domain.writing import WritingTask
from sprakverktyg.storage.models import WritingVersion
from sprakverktyg.usecases import marking, writing

TEACHER = "Katarina Lind"


@dataclass(frozen=True, slots=True)
class Note:
    """Who wrote, how many hours ago, and which of the task's faulty answers; the number is also that of the task."""

    name: str
    hours: int
    number: int


NOTES = (Note("Amina Yusuf", 50, 0), Note("Olena Kovalenko", 26, 1), Note("Tomas Karlsson", 5, 2))
JUDGED = (
    ("Olena Kovalenko", 4, 4),
    ("Olena Kovalenko", 5, 3),
    ("Olena Kovalenko", 8, 3),
    ("Olena Kovalenko", 9, 4),
    ("Leila Haddad", 4, 3),
    ("Mei Chen", 1, 2),
)
"""Earlier notes: who wrote, on which task, and the score that each criterion got."""
SCORES = {Criterion.FACTS: 3, Criterion.PARTS: 3, Criterion.OBJECTIVE: 4, Criterion.CLEAR: 3, Criterion.LANGUAGE: 2}


def seed(world: World) -> None:
    tasks = [task for task in world.content.writing if task.genre == "journal"]
    first, *_ = [_hand_in(world, note, tasks[note.number]) for note in NOTES]
    _mark(world, first, tasks[0])
    for days, (name, number, score) in enumerate(JUDGED, 8):
        _judge(world, name, tasks[number], score, days)
    draft = writing.begin(world.session, world.viewer("Amina Yusuf"), tasks[3], now=world.now - timedelta(hours=1))
    text = tasks[3].models[Level.A2].split(".")[0] + "."
    clear = writing.Clear(text)
    writing.save_draft(world.session, world.viewer("Amina Yusuf"), draft, clear, now=world.now - timedelta(hours=1))


def _hand_in(world: World, note: Note, task: WritingTask) -> WritingVersion:
    """Write a faulty answer, look at it, then hand in the easy model answer or, for the others, what was written."""
    viewer, when = world.viewer(note.name), world.now - timedelta(hours=note.hours)
    row = writing.begin(world.session, viewer, task, now=when)
    texts = [task.faulty[note.number].text.strip()]
    if note.number == 0:
        texts.append(task.models[Level.A2].strip())
    for minutes, text in enumerate(texts):
        at = when + timedelta(minutes=5 * minutes)
        desk = writing.desk_for(world.session, viewer, world.content, row.id)
        feedback = world.coach(text, task, desk.off)
        version = writing.keep_version(world.session, viewer, row, writing.Clear(text), feedback, now=at)
    writing.hand_in(version, now=at)
    world.session.flush()
    return version


def _judge(world: World, name: str, task: WritingTask, score: int, days: int) -> None:
    viewer, when = world.viewer(name), world.now - timedelta(days=days)
    row = writing.begin(world.session, viewer, task, now=when)
    text = task.models[Level.A2].strip()
    feedback = world.coach(text, task, frozenset())
    version = writing.keep_version(world.session, viewer, row, writing.Clear(text), feedback, now=when)
    writing.hand_in(version, now=when)
    world.session.flush()
    marking.mark(
        world.session,
        world.viewer(TEACHER),
        version,
        task,
        find=world.find,
        scores=dict.fromkeys(criteria_of(task.genre), score),
        taken_back=[],
        own=[],
        comment="",
        now=when + timedelta(hours=20),
    )


def _mark(world: World, version: WritingVersion, task: WritingTask) -> None:
    marking.mark(
        world.session,
        world.viewer(TEACHER),
        version,
        task,
        find=world.find,
        scores={criterion: SCORES[criterion] for criterion in criteria_of(task.genre)},
        taken_back=[],
        own=[marking.OwnWords(*sentences(version.text)[0], "Bra början: man ser genast när det hände.")],
        comment="Nu kan en kollega se vad som har hänt. Titta en gång till på verben.",
        now=world.now - timedelta(hours=4),
    )
