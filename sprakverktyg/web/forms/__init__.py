"""Forms: strings to domain types, nothing else."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid4

from flask import Flask
from flask_babel import lazy_gettext as _l
from flask_wtf import CSRFProtect, FlaskForm
from flask_wtf.file import FileField
from wtforms import (
    BooleanField,
    DateField,
    EmailField,
    HiddenField,
    IntegerField,
    PasswordField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional, Regexp
from wtforms.widgets import CheckboxInput, HiddenInput, ListWidget

from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.web.messages import sentence

csrf = CSRFProtect()

MUST = _l("Fyll i det här.")
CHOOSE = _l("Välj något i listan.")
UUID_SHAPE = Regexp(r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


def init_app(app: Flask) -> None:
    csrf.init_app(app)


class Form(FlaskForm):
    def refuse(self, field: str, fault: InvalidInput) -> None:
        """Show the sentence for a fault beside a field."""
        self[field].errors = [*self[field].errors, sentence(fault)]


def uuid_of(value: object) -> UUID:
    """Return the id in a form field.

    Raises: ValueError, which the forms turn into a message.
    """
    return UUID(str(value))


class UuidSelect(SelectField):
    def __init__(self, label: str, **options: object) -> None:
        super().__init__(label, coerce=uuid_of, **options)


class Choices(SelectMultipleField):
    """Several choices as boxes to tick."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()


class SignInForm(Form):
    email = EmailField(_l("E-postadress"), [DataRequired(MUST)], render_kw={"autocomplete": "username"})
    password = PasswordField(_l("Lösenord"), [DataRequired(MUST)], render_kw={"autocomplete": "current-password"})


class AnswerForm(Form):
    answer_id = HiddenField(validators=[UUID_SHAPE])
    position = IntegerField(widget=HiddenInput(), validators=[InputRequired(), NumberRange(min=0)])
    seconds = IntegerField(widget=HiddenInput(), default=0, validators=[Optional(), NumberRange(min=0)])
    unheard = BooleanField(widget=HiddenInput())
    answer = StringField(_l("Ditt svar"), [DataRequired(_l("Skriv eller välj ett svar först.")), Length(max=500)])

    @classmethod
    def for_item(cls, position: int) -> "AnswerForm":
        """Return an empty form with a fresh id, so that sending it twice stores one answer."""
        return cls(formdata=None, answer_id=str(uuid4()), position=position, seconds=0)


class DocumentForm(Form):
    unit = UuidSelect(_l("Enhet"), validators=[InputRequired(CHOOSE)])
    title = StringField(_l("Namn på dokumentet"), [Length(max=120, message=_l("Skriv högst 120 tecken."))])
    text = TextAreaField(_l("Klistra in en text"), render_kw={"rows": 6, "data-count": ""})
    file = FileField(_l("eller välj en fil"))


class ReviewForm(Form):
    """A document on its way back from the page where its passages were decided on."""

    unit = HiddenField(validators=[UUID_SHAPE])
    title = HiddenField(validators=[Length(max=120)])
    pending = HiddenField(validators=[DataRequired()])
    kept = SelectMultipleField(coerce=int, validate_choice=False)


def offer(field: SelectField, rows: Iterable[tuple[object, str]]) -> None:
    """Fill a list to choose from."""
    field.choices = [SelectChoice(str(value), text) for value, text in rows]


def earliest_today(field: DateField, today: date) -> None:
    field.render_kw = {"min": today.isoformat()}
