"""The administrator's forms."""

import json
from datetime import date

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import BooleanField, DateField, EmailField, HiddenField, IntegerField, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, Length, Optional, Regexp
from wtforms.widgets import HiddenInput

from sprakverktyg.domain.devices import LONGEST_IDLE, SHORTEST_IDLE
from sprakverktyg.domain.employment import Span
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.roles import Role
from sprakverktyg.web.forms import CHOOSE, MUST, Form, UuidSelect, offer
from sprakverktyg.web.labels import label

CHOOSE_DAY = _l("Välj en dag.")
ADDRESS = Regexp(r"^\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*$", message=_l("Skriv en hel e-postadress, till exempel a@b.se."))


class NameForm(Form):
    name = StringField(_l("Namn"), [DataRequired(MUST), Length(max=200)])
    email = EmailField(_l("E-postadress"), [DataRequired(MUST), ADDRESS, Length(max=254)])


class RoleForm(Form):
    unit = UuidSelect(_l("Enhet"), validators=[InputRequired(CHOOSE)])
    role = SelectField(_l("Roll"), [InputRequired(CHOOSE)], coerce=Role)
    starts_on = DateField(_l("Första dagen"), [Optional()])
    ends_on = DateField(_l("Sista dagen (behövs inte)"), [Optional()])

    def offer_roles(self) -> None:
        offer(self.role, [(role, label(role)) for role in Role])

    def span(self, today: date) -> Span:
        """Return from when to when; from today when no first day is named."""
        return Span(self.starts_on.data or today, self.ends_on.data)


class PersonForm(NameForm, RoleForm):
    """Somebody new, with their first role."""


class LastDayForm(Form):
    last_day = DateField(_l("Sista dagen"), [InputRequired(CHOOSE_DAY)])


class NewPasswordForm(Form):
    sure = BooleanField(
        _l("Jag vet att det är personen själv som frågar."), [DataRequired(_l("Kontrollera först vem det är."))]
    )


class UnitForm(Form):
    name = StringField(_l("Enhetens namn"), [DataRequired(MUST), Length(max=200)])
    profile = SelectField(_l("Profil"), [InputRequired(CHOOSE)])


class UnitSettingsForm(UnitForm):
    area = StringField(
        _l("Område (behövs inte)"),
        [Length(max=100, message=_l("Skriv högst 100 tecken."))],
        render_kw={"list": "areas", "autocomplete": "off"},
    )
    idle_minutes = IntegerField(
        _l("Minuter tills plattan låser sig"),
        [InputRequired(MUST)],
        render_kw={"min": SHORTEST_IDLE, "max": LONGEST_IDLE, "type": "number"},
    )


class PeopleFileForm(Form):
    file = FileField(_l("Fil med personer"))
    new_units = BooleanField(_l("Lägg till enheter som saknas"))


class PeopleYesForm(Form):
    """The lines on their way back from the preview, and what they came to there."""

    rows = HiddenField(validators=[DataRequired()])
    seen = HiddenField(validators=[DataRequired()])
    new_units = BooleanField(widget=HiddenInput())

    def cells(self) -> list[list[str]]:
        """Return the lines.

        Raises: InvalidInput for what no page of ours has sent.
        """
        try:
            return [[str(cell) for cell in row] for row in json.loads(self.rows.data)]
        except (ValueError, TypeError):
            raise InvalidInput("not_a_table") from None


class DaysForm(Form):
    """Two days that a page is about. Nothing is changed by it, so it needs no token."""

    class Meta:
        csrf = False

    first = DateField(_l("Från och med"), [Optional()])
    last = DateField(_l("Till och med"), [Optional()])
