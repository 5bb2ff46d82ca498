"""Choose the reply that fits in a dialogue."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.language.exercises.making import module_exercise, shuffled

TYPE = "valj-replik"
EFFORT = 0.0


def sources(module_id: str, library: Library) -> list[str]:
    return [
        f"{dialogue.id}/{reply.line}" for dialogue in library.module_dialogues(module_id) for reply in dialogue.replies
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    dialogue_id, _, line = source.rpartition("/")
    dialogue = next(dialogue for dialogue in library.module_dialogues(module_id) if dialogue.id == dialogue_id)
    reply = next(reply for reply in dialogue.replies if reply.line == int(line))
    right = dialogue.lines[reply.line]
    return module_exercise(
        exercise_id,
        Skill.SAMTALA,
        dialogue.level,
        EFFORT,
        right.who,
        Choose(shuffled(exercise_id, [right.says, *reply.wrong]), right.says),
        passage=dialogue.lines[: reply.line],
        hint=dialogue.scene,
        after=f"{right.who}: {right.says}",
    )
