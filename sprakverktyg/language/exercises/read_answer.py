"""Read a piece of a care text and choose the answer to a question about it."""

from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.exercise import Choose, Exercise
from sprakverktyg.domain.vocabulary import CareText, Library, Question
from sprakverktyg.language.exercises.making import module_exercise, shuffled
from sprakverktyg.language.exercises.passages import content_of, passage, passage_lines

TYPE = "las-och-svara"
EFFORT = 0.0
CHOICES = 3


def sources(module_id: str, library: Library) -> list[str]:
    """Questions that have siblings: two others about the same text that ask for the same kind of thing."""
    return [
        f"{text.id}/{number}"
        for text in library.module_texts(module_id)
        for number, question in enumerate(text.questions)
        if len(_wrong(text, question)) >= CHOICES - 1 and passage(text, question)
    ]


def build(exercise_id: str, module_id: str, source: str, library: Library) -> Exercise:
    text_id, _, number = source.rpartition("/")
    text = library.text(text_id)
    question = text.questions[int(number)]
    choices = shuffled(exercise_id, [question.answer, *_wrong(text, question)[: CHOICES - 1]])
    return module_exercise(
        exercise_id,
        Skill.LASA,
        text.level,
        EFFORT,
        question.question,
        Choose(choices, question.answer),
        passage=passage_lines(text, question),
        hint=text.title,
        after=question.sentence,
    )


def _wrong(text: CareText, question: Question) -> list[str]:
    """Return the answers to the other questions of the kind, those of most similar length first.

    An answer that shares a content word with the right one might also be right, and with another say the same.
    """
    kin = [other.answer for other in text.questions if other != question and _kind(other) == _kind(question)]
    chosen: list[str] = []
    for answer in sorted(kin, key=lambda answer: abs(len(answer) - len(question.answer))):
        said = [content_of(one) for one in (question.answer, *chosen)]
        if all(content_of(answer).isdisjoint(one) for one in said):
            chosen.append(answer)
    return chosen


def _kind(question: Question) -> tuple[object, ...]:
    """Return what kind of answer a question asks for: by its first words, and whether the answer is a figure."""
    words = question.question.lower().split()
    says_yes_or_no = question.answer.lower().startswith(("ja", "nej"))
    has_figure = any(letter.isdigit() for letter in question.answer)
    return *(words[:4] if words[0] in ("vad", "hur") else words[:1]), says_yes_or_no, has_figure
