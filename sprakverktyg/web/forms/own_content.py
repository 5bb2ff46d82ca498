"""The teacher's forms for own words, texts and writing tasks."""

from collections.abc import Iterable

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import BooleanField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length

from sprakverktyg.domain.competence import Level, Module
from sprakverktyg.domain.content_rules import MOST_FACTS, MOST_QUESTIONS, BrokenRule
from sprakverktyg.domain.vocabulary import CareText, Pos, Question, Word
from sprakverktyg.domain.writing import Fact, WritingTask
from sprakverktyg.usecases.own_import import NO_FORM, make_word
from sprakverktyg.web.forms import CHOOSE, MUST, Form, offer
from sprakverktyg.web.labels import label
from sprakverktyg.web.messages import said

GENRE = "information"
TASK_GENRE = "meddelande"
SHORT = Length(max=300, message=_l("Skriv högst 300 tecken."))
SWEDISH = {"lang": "sv"}


def _line(text: object, *, must: bool = True) -> StringField:
    return StringField(text, [*([DataRequired(MUST)] if must else []), SHORT], render_kw=SWEDISH)


def _area(text: object, rows: int) -> TextAreaField:
    longest = Length(max=8000, message=_l("Skriv högst 8000 tecken."))
    return TextAreaField(text, [DataRequired(MUST), longest], render_kw={**SWEDISH, "rows": rows, "data-count": ""})


def _text(form: Form, name: str) -> str:
    return (form[name].data or "").strip()


class OwnForm(Form):
    """What all kinds have: the module, the level, and that the spelling is right."""

    module = SelectField(_l("Modul"), [InputRequired(CHOOSE)])
    level = SelectField(_l("Nivå"), [InputRequired(CHOOSE)], coerce=Level)
    sure = BooleanField(_l("Stavningen är rätt"))
    invented = BooleanField(_l("Påhittade: personerna finns inte på riktigt"))

    first = "title"
    """The field for what is wrong with the whole."""

    def offer(self, modules: Iterable[Module]) -> None:
        offer(self.module, [(module.id, module.name) for module in modules])
        offer(self.level, [(level, level) for level in Level])

    def refuse_all(self, faults: Iterable[BrokenRule]) -> None:
        """Show the sentence for each fault beside its field."""
        for broken in faults:
            name = {"questions": "question_0", "facts": "question_0"}.get(broken.field, broken.field)
            field = self[name if name in self else self.first]
            field.errors = [*field.errors, said(broken)]


class WordForm(OwnForm):
    lemma = _line(_l("Ord"))
    pos = SelectField(_l("Ordklass"), [InputRequired(CHOOSE)], coerce=Pos)
    gender = SelectField(_l("En eller ett"), default="")
    forms = _line(_l("Former"), must=False)
    explanation = _line(_l("Förklaring"))
    example_a2 = _line(_l("Ett lätt exempel"))
    example_b1 = _line(_l("Ett längre exempel"))
    everyday = _line(_l("Vardagsord"), must=False)

    first = "lemma"

    def offer(self, modules: Iterable[Module]) -> None:
        super().offer(modules)
        offer(self.pos, [(pos, label(pos)) for pos in Pos])
        offer(self.gender, [("", "–"), ("en", "en"), ("ett", "ett")])

    def item(self) -> Word:
        return make_word(
            lemma=self.lemma.data,
            pos=self.pos.data,
            gender=self.gender.data or None,
            forms=self.forms.data or "",
            level=self.level.data,
            module_id=self.module.data,
            explanation=self.explanation.data,
            example_a2=self.example_a2.data,
            example_b1=self.example_b1.data,
            everyday=self.everyday.data or "",
        )

    @staticmethod
    def data_of(word: Word) -> dict[str, object]:
        return {
            "module": word.module_id,
            "level": word.level,
            "lemma": word.lemma,
            "pos": word.pos,
            "gender": word.gender or "",
            "forms": ", ".join(form or NO_FORM for form in word.forms),
            "explanation": word.explanation,
            "example_a2": word.example_a2,
            "example_b1": word.example_b1,
            "everyday": word.everyday or "",
        }


class _QuestionFields(OwnForm):
    title = _line(_l("Rubrik"))


class TextForm(_QuestionFields):
    """A text and up to eight questions, each with its answer and the sentence that holds it."""

    body = _area(_l("Text"), 14)
    numbers = range(MOST_QUESTIONS)

    def item(self) -> CareText:
        rows = [
            Question(*(_text(self, f"{name}_{number}") for name in ("question", "answer", "sentence")))
            for number in self.numbers
        ]
        return CareText(
            id="",
            title=self.title.data.strip(),
            genre=GENRE,
            level=self.level.data,
            module_ids=(self.module.data,),
            body=self.body.data.replace("\r\n", "\n").strip(),
            questions=tuple(row for row in rows if row.question and row.answer and row.sentence),
        )

    @staticmethod
    def data_of(text: CareText) -> dict[str, object]:
        fields: dict[str, object] = {
            "module": text.module_ids[0],
            "level": text.level,
            "title": text.title,
            "body": text.body,
        }
        for number, row in enumerate(text.questions):
            fields |= {f"question_{number}": row.question, f"answer_{number}": row.answer}
            fields[f"sentence_{number}"] = row.sentence
        return fields


class TaskForm(_QuestionFields):
    """A situation, up to seven questions that a good text answers with words that show it, and an example."""

    situation = _area(_l("Situation"), 8)
    model = _area(_l("Ett bra svar"), 6)
    numbers = range(MOST_FACTS)

    def item(self) -> WritingTask:
        facts = [
            Fact(f"fakta-{number}", _text(self, f"question_{number}"), self._words(number)) for number in self.numbers
        ]
        return WritingTask(
            id="",
            title=self.title.data.strip(),
            genre=TASK_GENRE,
            module_id=self.module.data,
            level=self.level.data,
            situation=self.situation.data.replace("\r\n", "\n").strip(),
            facts=tuple(fact for fact in facts if fact.question and fact.any),
            avoid=(),
            models={self.level.data: self.model.data.replace("\r\n", "\n").strip()},
            faulty=(),
        )

    def _words(self, number: int) -> tuple[str, ...]:
        return tuple(word.strip() for word in _text(self, f"words_{number}").split(",") if word.strip())

    @staticmethod
    def data_of(task: WritingTask) -> dict[str, object]:
        fields: dict[str, object] = {
            "module": task.module_id,
            "level": task.level,
            "title": task.title,
            "situation": task.situation,
            "model": next(iter(task.models.values()), ""),
        }
        for number, fact in enumerate(task.facts):
            fields |= {f"question_{number}": fact.question, f"words_{number}": ", ".join(fact.any)}
        return fields


for _number in TextForm.numbers:
    setattr(TextForm, f"question_{_number}", _line(_l("Fråga"), must=False))
    setattr(TextForm, f"answer_{_number}", _line(_l("Svar"), must=False))
    setattr(TextForm, f"sentence_{_number}", _line(_l("Meningen i texten"), must=False))
for _number in TaskForm.numbers:
    setattr(TaskForm, f"question_{_number}", _line(_l("Fråga"), must=False))
    setattr(TaskForm, f"words_{_number}", _line(_l("Ord som visar svaret"), must=False))


class SheetForm(Form):
    file = FileField(_l("Fil"))
    rows = HiddenField()
    sure = BooleanField(_l("Stavningen är rätt"))
    invented = BooleanField(_l("Påhittade: personerna finns inte på riktigt"))
