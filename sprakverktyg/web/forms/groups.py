"""The teacher's forms: a group, and what it is asked to do."""

from dataclasses import asdict

from flask_babel import lazy_gettext as _l
from wtforms import DateField, IntegerField, SearchField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional

from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.storage.models import Assignment
from sprakverktyg.usecases.assignments import MOST_MINUTES, Order, Terms, terms_of
from sprakverktyg.usecases.groups import Choice
from sprakverktyg.web.forms import CHOOSE, MUST, Choices, Form, offer, uuid_of

MINUTES = _l("Skriv ett antal minuter, till exempel 20, eller lämna tomt.")
EXERCISE_TYPES = {
    "valj-ord": _l("Välja ord till en förklaring"),
    "valj-forklaring": _l("Välja förklaring till ett ord"),
    "lucka": _l("Skriva ordet i en lucka"),
    "valj-form": _l("Välja rätt form"),
    "en-eller-ett": _l("En eller ett"),
    "ordfoljd": _l("Lägga ord i rätt ordning"),
    "bygg-ord": _l("Bygga ett sammansatt ord"),
    "dela-ord": _l("Dela ett sammansatt ord"),
    "lyssna-valj": _l("Lyssna och välja"),
    "lyssna-skriv": _l("Lyssna och skriva"),
    "sag-det": _l("Säga högt"),
}
"""The types that a teacher can choose among, by what one does."""


class GroupForm(Form):
    name = StringField(
        _l("Gruppens namn"),
        [DataRequired(MUST), Length(max=120, message=_l("Skriv högst 120 tecken."))],
        render_kw={"data-saves": ""},
    )
    find = SearchField(_l("Sök deltagare"), render_kw={"autocomplete": "off"})
    people = Choices(_l("Deltagare"), coerce=uuid_of)
    found: Choice

    def offer(self, found: Choice) -> None:
        """Show the learners who are chosen, and those who are offered, to tick."""
        self.found = found
        offer(self.people, [(row.id, f"{row.name} – {row.unit}") for row in (*found.chosen, *found.offered)])


class AssignmentForm(Form):
    """What a group is asked to do; `for_kind` leaves out what does not go with the kind."""

    target = SelectField(_l("Vad"), [InputRequired(CHOOSE)])
    words = TextAreaField(
        _l("Ord"),
        [DataRequired(_l("Skriv minst ett ord.")), Length(max=2000, message=_l("Skriv högst 2000 tecken."))],
        render_kw={"rows": 6, "lang": "sv"},
    )
    types = Choices(_l("Sorters övningar"))
    person = SelectField(_l("Till vem"), default="")
    start_on = DateField(_l("Visas från"), [Optional()])
    due_on = DateField(_l("Klart senast"), [InputRequired(_l("Välj en dag."))])
    minutes = IntegerField(
        _l("Minuter på arbetstid"),
        [Optional(), NumberRange(1, MOST_MINUTES, MINUTES)],
        render_kw={"min": 1, "max": MOST_MINUTES, "inputmode": "numeric"},
    )
    instruction = TextAreaField(
        _l("Hälsning"), [Length(max=1000, message=_l("Skriv högst 1000 tecken."))], render_kw={"rows": 3}
    )

    @classmethod
    def for_kind(cls, kind: TargetKind) -> "AssignmentForm":
        form = cls()
        for name in ("target",) if kind is TargetKind.WORDS else ("words", "types"):
            del form[name]
        return form

    @classmethod
    def for_change(cls, assignment: Assignment, *, shown: bool) -> "AssignmentForm":
        """Return the form with what may be changed in an assignment; `shown` says that its first day has come."""
        form = cls(data=asdict(terms_of(assignment)))
        for name in ("target", "words", "types", "person", *(("start_on",) if shown else ())):
            del form[name]
        return form

    def terms(self) -> Terms:
        return Terms(
            due_on=self.due_on.data,
            start_on=self.start_on.data if self.start_on else None,
            minutes=self.minutes.data,
            instruction=self.instruction.data or "",
        )

    def order(self, kind: TargetKind) -> Order:
        return Order(
            kind,
            self.terms(),
            target_id=self.target.data if self.target else None,
            words=self.words.data if self.words else "",
            types=tuple(self.types.data or ()) if self.types else (),
            person_id=uuid_of(self.person.data) if self.person.data else None,
        )
