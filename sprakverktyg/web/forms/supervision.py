"""The forms of handledare and learners."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    DateField,
    PasswordField,
    RadioField,
    SelectChoice,
    SelectField,
    StringField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired, Length, Optional

from sprakverktyg.domain.devices import PIN_LENGTH
from sprakverktyg.domain.evaluation import HIGHEST, LOWEST, Statement
from sprakverktyg.domain.introduction import When
from sprakverktyg.domain.supervision import PeriodKind, Result, SupervisionKind
from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.web.forms import CHOOSE, MUST, Choices, Form, UuidSelect, offer, uuid_of
from sprakverktyg.web.labels import label

DAY = _l("Välj en dag.")
LONGEST_PLACE, LONGEST_NOTE, LONGEST_TEXT = 80, 200, 1000
_YES_OR_NO = [SelectChoice("ja", "ja"), SelectChoice("nej", "nej")]
TOO_LONG_NOTE = _l("Skriv högst 200 tecken.")
TOO_LONG = _l("Skriv högst 1000 tecken.")


class RelationForm(Form):
    handledare = UuidSelect(_l("Vem?"), validators=[InputRequired(CHOOSE)])
    kind = SelectField(_l("Som vad?"), [InputRequired(CHOOSE)], coerce=SupervisionKind)
    starts_on = DateField(_l("Första dagen"), [InputRequired(DAY)])
    ends_on = DateField(_l("Sista dagen"), [Optional()])

    def offer_kinds(self) -> None:
        offer(self.kind, [(kind, label(kind)) for kind in SupervisionKind])


class EndForm(Form):
    ends_on = DateField(_l("Sista dagen"), [InputRequired(DAY)])


class PeriodForm(Form):
    unit = UuidSelect(_l("Enhet"), validators=[InputRequired(CHOOSE)])
    kind = SelectField(_l("Vad är det?"), [InputRequired(CHOOSE)], coerce=PeriodKind)
    starts_on = DateField(_l("Första dagen"), [InputRequired(DAY)])
    ends_on = DateField(_l("Sista dagen"), [InputRequired(DAY)])

    def offer_kinds(self) -> None:
        offer(self.kind, [(kind, label(kind)) for kind in PeriodKind])


class ObservationForm(Form):
    """What was seen. The buttons of the page send `result`."""

    result = SelectField(_l("Vad såg du?"), [InputRequired(CHOOSE)], coerce=Result)
    place = StringField(
        _l("Var?"), [Length(max=LONGEST_PLACE, message=_l("Skriv högst 80 tecken."))], render_kw={"autocomplete": "off"}
    )
    note = StringField(
        _l("Kort anteckning"), [Length(max=LONGEST_NOTE, message=TOO_LONG_NOTE)], render_kw={"autocomplete": "off"}
    )

    def offer_results(self) -> None:
        offer(self.result, [(result, label(result)) for result in Result])


class ConfirmationForm(ObservationForm):
    """What a handledare saw, confirmed at the learner's tablet."""

    handledare = RadioField(_l("Vem är du?"), [InputRequired(_l("Välj ditt namn."))], coerce=uuid_of)
    secret = PasswordField(_l("Ditt lösenord"), [DataRequired(MUST)], render_kw={"autocomplete": "off"})

    def ask_for_pin(self) -> None:
        """Ask for the six digits that one has on a shared tablet."""
        self.secret.label.text = _l("Din pinkod, sex siffror")
        self.secret.render_kw = {"autocomplete": "off", "inputmode": "numeric", "maxlength": PIN_LENGTH}


class ReasonForm(Form):
    reason = StringField(_l("Varför?"), [DataRequired(_l("Skriv varför.")), Length(max=LONGEST_NOTE)])


class ConclusionForm(Form):
    done = SelectField(_l("Beslut"), [InputRequired(CHOOSE)], choices=_YES_OR_NO)
    reason = StringField(_l("Varför?"), [Length(max=LONGEST_NOTE, message=TOO_LONG_NOTE)])


class NoteForm(Form):
    text = TextAreaField(
        _l("Anteckning"), [DataRequired(MUST), Length(max=LONGEST_TEXT, message=TOO_LONG)], render_kw={"rows": 3}
    )


class SignalForm(Form):
    kind = SelectField(
        _l("Signal"), [InputRequired(CHOOSE)], choices=[SelectChoice(kind.value, kind.value) for kind in SignalKind]
    )
    answer = SelectField(
        _l("Svar"),
        [InputRequired(CHOOSE)],
        choices=[SelectChoice(answer.value, answer.value) for answer in SignalAnswer],
    )
    until = DateField(_l("Påminn mig den"), [Optional()])


class OwnTaskForm(Form):
    shows = StringField(
        _l("Vad ska kollegan visa?"), [DataRequired(MUST), Length(max=300, message=_l("Skriv högst 300 tecken."))]
    )
    when = SelectField(_l("När?"), [InputRequired(CHOOSE)], coerce=When)

    def offer_steps(self) -> None:
        offer(self.when, [(when, label(when)) for when in When])


class UnitTasksForm(Form):
    when = SelectField(_l("När?"), [InputRequired(CHOOSE)], coerce=When)
    kept = Choices(_l("Uppgifter som är med"))


class ReflectionForm(Form):
    text = TextAreaField(
        _l("Dina tankar"), [DataRequired(MUST), Length(max=LONGEST_TEXT, message=TOO_LONG)], render_kw={"rows": 4}
    )
    share = BooleanField(_l("Min handledare får läsa"))


class ShareForm(Form):
    share = SelectField(_l("Dela"), [InputRequired(CHOOSE)], choices=_YES_OR_NO)


_RATINGS = [SelectChoice(str(number), str(number)) for number in range(LOWEST, HIGHEST + 1)]
_REQUIRED = [InputRequired(_l("Välj en siffra."))]


class EvaluationForm(Form):
    """A radio field per statement, named after it."""

    valkommen = RadioField(Statement.WELCOME, _REQUIRED, choices=_RATINGS)
    tid = RadioField(Statement.TIME, _REQUIRED, choices=_RATINGS)
    forklarat = RadioField(Statement.EXPLAINED, _REQUIRED, choices=_RATINGS)
    spraket = RadioField(Statement.LANGUAGE, _REQUIRED, choices=_RATINGS)
    redo = RadioField(Statement.READY, _REQUIRED, choices=_RATINGS)
    words = TextAreaField(
        _l("Vill du säga något mer?"), [Length(max=LONGEST_TEXT, message=TOO_LONG)], render_kw={"rows": 3}
    )

    def name_statements(self) -> None:
        for statement in Statement:
            self[statement.value].label.text = label(statement)

    @property
    def ratings(self) -> Mapping[Statement, int]:
        return {statement: int(self[statement.value].data or 0) for statement in Statement}
