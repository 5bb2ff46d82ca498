"""What a person reads of their own record: a word for each field, and values as they are said."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from sprakverktyg.domain.assignment import TargetKind
from sprakverktyg.domain.competence import Skill
from sprakverktyg.domain.devices import SignInMethod
from sprakverktyg.domain.evaluation import Statement
from sprakverktyg.domain.exercise import Outcome
from sprakverktyg.domain.feedback import Reply
from sprakverktyg.domain.marking import Criterion
from sprakverktyg.domain.messages import MessageKind
from sprakverktyg.domain.own_record import RecordKind
from sprakverktyg.domain.placement import PlacementStatus
from sprakverktyg.domain.plans import PaidKind
from sprakverktyg.domain.roles import Role
from sprakverktyg.domain.supervision import EnteredOn, PeriodKind, Result, SupervisionKind
from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.web.filters import day, moment
from sprakverktyg.web.labels import label
from sprakverktyg.web.layers import layers

FIELDS: Mapping[str, LazyString] = {
    "about": _l("Om"),
    "added_at": _l("Tillagt"),
    "agreed_at": _l("Du sa ja"),
    "answer": _l("Svar"),
    "answered_at": _l("När"),
    "answers": _l("Svar"),
    "asked_at": _l("När"),
    "author": _l("Skrivet av"),
    "begun_at": _l("Börjat"),
    "brought_at": _l("Intaget"),
    "changed_at": _l("Ändrat"),
    "closed_at": _l("Avslutat"),
    "coach": _l("Vad skrivhjälpen sa"),
    "code_until": _l("Engångskoden gäller till"),
    "comes_back_at": _l("Kommer tillbaka"),
    "comment": _l("Kommentar"),
    "concluded_at": _l("När"),
    "concluded_by": _l("Bestämt av"),
    "day": _l("Dag"),
    "done": _l("Klart"),
    "draft": _l("Texten just nu"),
    "email": _l("E-postadress"),
    "end": _l("Till tecken"),
    "ended_at": _l("Slut"),
    "ends_on": _l("Sista dag"),
    "entered_at": _l("Inskrivet"),
    "entered_by": _l("Inskrivet av"),
    "entered_on": _l("Var det skrevs in"),
    "exercise": _l("Övning"),
    "finished_at": _l("Klart"),
    "follow_up_on": _l("Följs upp"),
    "followed_up_on": _l("Uppföljt"),
    "from": _l("Från"),
    "given": _l("Ditt svar"),
    "given_at": _l("När"),
    "due_on": _l("Klart senast"),
    "instruction": _l("Lärarens ord"),
    "target": _l("Typ"),
    "goal": _l("Mål"),
    "group": _l("Grupp"),
    "handed_in_at": _l("Lämnat in"),
    "handledare_sees": _l("Din handledare får se"),
    "handledare": _l("Handledare"),
    "has_paper": _l("Papperet finns sparat"),
    "has_pin": _l("Du har en pinkod"),
    "held_at": _l("Samtalet var"),
    "issued_on": _l("Datum"),
    "issuer": _l("Utfärdat av"),
    "judgements": _l("Lärarens bedömning"),
    "kind": _l("Typ"),
    "last_day": _l("Sista arbetsdag"),
    "last_answer_at": _l("Senaste svaret"),
    "manager_sees": _l("Din chef får se"),
    "module_words": _l("Ord per modul"),
    "made_at": _l("När"),
    "made_by": _l("Gjord av"),
    "marked_at": _l("Bedömd"),
    "measures": _l("Vad ni gör"),
    "met_at": _l("Första gången"),
    "method": _l("Hur"),
    "minutes": _l("Minuter"),
    "minutes_per_week": _l("Minuter per vecka"),
    "module": _l("Modul"),
    "moved_at": _l("Flyttat"),
    "name": _l("Namn"),
    "note": _l("Anteckning"),
    "number": _l("Nummer"),
    "opened_at": _l("När"),
    "outcome": _l("Resultat"),
    "page": _l("Sida"),
    "password_until": _l("Engångslösenordet gäller till"),
    "papers": _l("Betyg och intyg"),
    "periods": _l("Introduktioner och praktik"),
    "tasks_done": _l("Uppgifter som är klara"),
    "tasks_seen": _l("Uppgifter som någon har sett"),
    "paid": _l("Arbetstid"),
    "place": _l("Plats"),
    "question": _l("Fråga"),
    "ratings": _l("Dina siffror"),
    "read_at": _l("Läst"),
    "reason": _l("Skäl"),
    "remark": _l("Anmärkning nummer"),
    "remarks": _l("Lärarens anmärkningar"),
    "remarks_taken_back": _l("Anmärkningar som läraren tog bort"),
    "replies": _l("Dina svar på anmärkningar"),
    "reply": _l("Ditt svar"),
    "result": _l("Resultat"),
    "right": _l("Rätt"),
    "right_in_row": _l("Rätt i rad"),
    "role": _l("Roll"),
    "saved_at": _l("Sparat"),
    "scores": _l("Poäng"),
    "seconds": _l("Sekunder"),
    "seen_at": _l("När"),
    "seen_by": _l("Sett av"),
    "sent_at": _l("Skickat"),
    "shared_at": _l("Delat"),
    "skill": _l("Färdighet"),
    "start": _l("Från tecken"),
    "started_at": _l("Börjat"),
    "starts_on": _l("Första dag"),
    "status": _l("Läge"),
    "suggested_at": _l("Föreslaget"),
    "task": _l("Uppgift"),
    "teacher": _l("Lärare"),
    "text": _l("Text"),
    "undone_at": _l("Ångrat"),
    "unit": _l("Enhet"),
    "versions": _l("Versioner"),
    "viewer": _l("Vem"),
    "withdrawn_because": _l("Borttaget, därför att"),
    "word": _l("Ord"),
    "words": _l("Dina ord"),
    "written_at": _l("När"),
    "wrong_attempts": _l("Fel pinkod, antal"),
    "wrong_in_row": _l("Fel i rad"),
}

_KINDS: Mapping[RecordKind, type[StrEnum]] = {
    RecordKind.RELATIONS: SupervisionKind,
    RecordKind.PERIODS: PeriodKind,
    RecordKind.SIGNAL_ANSWERS: SignalKind,
    RecordKind.MESSAGES: MessageKind,
    RecordKind.PAID_TIME: PaidKind,
}
"""What the field `kind` is one of, where the record has one."""

_CHOICES: Mapping[str, type[StrEnum]] = {
    "skill": Skill,
    "role": Role,
    "target": TargetKind,
    "method": SignInMethod,
    "status": PlacementStatus,
    "result": Result,
    "entered_on": EnteredOn,
    "answer": SignalAnswer,
    "reply": Reply,
}
_KEYS: Mapping[str, type[StrEnum]] = {"scores": Criterion, "ratings": Statement}
_OUTCOMES = {outcome.value for outcome in Outcome}


class Words:
    """Says the fields and values of one kind; `names` are those of the content's things, by field and id."""

    def __init__(self, kind: RecordKind, names: Mapping[str, Mapping[str, str]]) -> None:
        self._kind, self._names = kind, names

    def field(self, name: str) -> str:
        """Return the word for a field; the keys of ratings and scores are said as what was rated."""
        for kind in _KEYS.values():
            if name in set(kind):
                return label(kind(name))
        return str(FIELDS.get(name, name))

    def value(self, field: str, value: object) -> str:
        """Return a value as it is said: a day, a yes, the word for a choice, the name of a thing."""
        if value is None or value == "":
            return "–"
        if isinstance(value, bool):
            return _("Ja") if value else _("Nej")
        if not isinstance(value, str):
            return str(value)
        if field.endswith(("_at", "_until")):
            return moment(datetime.fromisoformat(value))
        if field in ("day", "last_day") or (field.endswith("_on") and field != "entered_on"):
            return day(date.fromisoformat(value))
        if field == "outcome" and value in _OUTCOMES:
            return label(Outcome(value))
        if self._kind is RecordKind.BROUGHT and value in set(PeriodKind):
            return label(PeriodKind(value))  # the kinds of periods and of papers stand under the same name
        choices = _KINDS.get(self._kind) if field == "kind" else _CHOICES.get(field)
        if choices:
            return label(choices(value))
        return self._names.get(field, {}).get(value, value)


def content_names() -> dict[str, dict[str, str]]:
    """Return the names of the content's things, by the field that holds their ids."""
    content = layers().content
    tasks = {task.id: task.shows for task in content.introduction} | {task.id: task.title for task in content.writing}
    return {
        "module": {module.id: module.name for found in content.frameworks for module in found.modules.values()},
        "word": {word.id: word.lemma for word in content.library.words},
        "task": tasks,
        "question": {question.id: question.question for question in content.reflection},
        "kind": {kind.kind: kind.name for profile in content.profiles for kind in profile.evidence},
    }
