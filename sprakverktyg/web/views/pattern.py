"""The pattern page: every component with the real stylesheet."""

from flask import Blueprint, render_template
from wtforms import DateField, FileField, RadioField, SelectChoice, SelectField, StringField, TextAreaField

from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import Exercise, Write
from sprakverktyg.domain.judging import Row, judge
from sprakverktyg.domain.privacy import PersonalDataKind
from sprakverktyg.domain.text import Band, Measure
from sprakverktyg.domain.vocabulary import Pos, Word
from sprakverktyg.usecases.guarding import Passage
from sprakverktyg.web.access import public
from sprakverktyg.web.forms import Form
from sprakverktyg.web.help import Help

bp = Blueprint("pattern", __name__)


class ExampleForm(Form):
    name = StringField("Namn")
    note = TextAreaField("Anteckning", render_kw={"rows": 4, "data-count": ""})
    unit = SelectField("Enhet", choices=[SelectChoice("bjorken", "Björken"), SelectChoice("almen", "Almen")])
    due = DateField("Klart senast")
    file = FileField("Fil")
    kind = RadioField("Sorts text", choices=[SelectChoice("note", "Anteckning"), SelectChoice("report", "Rapport")])


WORD = Word(
    id="smitta",
    module_id="hygienkunskap",
    lemma="smitta",
    pos=Pos.NOUN,
    gender="en",
    forms=("smitta", "smittan", "smittor", "smittorna"),
    level=Level.A2,
    core=True,
    term=True,
    explanation="Något som gör att en sjukdom går från en person till en annan.",
    example_a2="Tvätta händerna så att du inte sprider smitta.",
    example_b1="När två boende blev sjuka samma natt misstänkte vi smitta på avdelningen.",
    everyday="sjukdom som sprids",
)
EXERCISE = Exercise(
    "exempel", "lucka", WORD.module_id, WORD.id, Skill.LASA, Level.A2, 0.0, "", Write(("smittan",)), WORD.id
)
MEASURES = [
    ("LIX", Measure(52.4, Band.HARD, 30, 50), "Långa meningar och långa ord gör texten tung."),
    ("OVIX", Measure(61.0, Band.MIDDLE, 60, 70), "Hur många olika ord texten har."),
    ("Meningslängd", Measure(13.2, Band.EASY, 15, 20), "Hur många ord en mening har i genomsnitt."),
    ("Nominalkvot", Measure(None, None, 0.7, 1.0), "Hur mycket substantiv texten har mot verb."),
]
SHARES = [
    (
        "Passiva verb",
        Measure(0.46, Band.HARD, 0.1, 0.3),
        "I passiv form ser man inte vem som gör något: Maten serveras.",
    ),
]
FOUND = (
    Passage(0, PersonalDataKind.NAME, "Gerda", "", " äter frukost i matsalen varje dag.", 3, may_be_kept=True),
    Passage(90, PersonalDataKind.PERSONNUMMER, "380412-9981", "Kallelsen har nummer ", ".", 1, may_be_kept=False),
)


@bp.get("/monsterbok")
@public
def page() -> str:
    faulty = ExampleForm(formdata=None, prefix="fel")
    for field in faulty:
        if field.name != "fel-csrf_token":
            field.errors = ["Fyll i det här."]
    return render_template(
        "pattern/page.html",
        form=ExampleForm(formdata=None),
        faulty_form=faulty,
        word=WORD,
        rows=[Row("Hon åt hela gröten.", "Fakta", "Fakta"), Row("Hon var sur.", "Fakta", "Omdöme")],
        judgements=[judge(EXERCISE, given) for given in ("smittan", "smitan", "städning")],
        measures=MEASURES,
        shares=SHARES,
        found=FOUND,
        help=Help("infection, contagion", "en", "ltr", checked=False),
    )
