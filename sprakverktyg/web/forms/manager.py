"""The manager's forms, and the learner's answer to them."""

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import DateField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional

from sprakverktyg.domain.plans import LONGEST_PAID_WEEK, PaidKind
from sprakverktyg.domain.quality import PointStatus
from sprakverktyg.web.forms import CHOOSE, MUST, Form, UuidSelect, offer
from sprakverktyg.web.labels import label

CHOOSE_DAY = _l("Välj en dag.")
MINUTES = _l("Skriv ett antal minuter, till exempel 20.")
SHORT = Length(max=1000, message=_l("Skriv högst 1000 tecken."))


class PaperForm(Form):
    kind = SelectField(_l("Betyg, prov eller intyg"), [InputRequired(CHOOSE)])
    issued_on = DateField(_l("Datum"), [InputRequired(CHOOSE_DAY)])
    issuer = StringField(_l("Vem har gett det?"), [DataRequired(MUST), Length(max=200)])
    paper = FileField(_l("Papperet som fil (behövs inte)"))


class WithdrawForm(Form):
    because = StringField(_l("Varför?"), [DataRequired(_l("Skriv varför.")), Length(max=200)])


class PlanForm(Form):
    goal = TextAreaField(_l("Mål"), [DataRequired(MUST), SHORT], render_kw={"rows": 3})
    measures = TextAreaField(_l("Vad vi gör"), [DataRequired(MUST), SHORT], render_kw={"rows": 3})
    minutes_per_week = IntegerField(
        _l("Betalda minuter per vecka"),
        [InputRequired(MINUTES), NumberRange(0, LONGEST_PAID_WEEK, MINUTES)],
        render_kw={"min": 0, "max": LONGEST_PAID_WEEK, "inputmode": "numeric"},
    )
    follow_up_on = DateField(_l("Vi följer upp den"), [InputRequired(CHOOSE_DAY)])


class FollowUpForm(Form):
    held_on = DateField(_l("Samtalet var den"), [InputRequired(CHOOSE_DAY)])
    outcome = TextAreaField(_l("Vad kom vi fram till?"), [DataRequired(MUST), SHORT], render_kw={"rows": 3})


class PaidTimeForm(Form):
    person = UuidSelect(_l("Person"), validators=[InputRequired(CHOOSE)])
    day = DateField(_l("Dag"), [InputRequired(CHOOSE_DAY)])
    minutes = IntegerField(
        _l("Minuter"),
        [InputRequired(MINUTES), NumberRange(1, LONGEST_PAID_WEEK, MINUTES)],
        render_kw={"min": 1, "max": LONGEST_PAID_WEEK, "inputmode": "numeric"},
    )
    kind = SelectField(_l("Vad var det?"), [InputRequired(CHOOSE)], coerce=PaidKind)

    def offer_kinds(self) -> None:
        offer(self.kind, [(kind, label(kind)) for kind in (PaidKind.COURSE, PaidKind.TALK)])


class QualityForm(Form):
    status = SelectField(_l("Hur är det?"), [InputRequired(CHOOSE)], coerce=PointStatus)
    responsible = SelectField(_l("Ansvarig"))
    follow_up_on = DateField(_l("Följs upp den"), [Optional()])

    def offer_statuses(self) -> None:
        offer(self.status, [(status, label(status)) for status in PointStatus])
