"""The learner's own introduction: the plan, a confirmation at work, thoughts, and somebody to talk to."""

from typing import Any
from uuid import UUID

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from sprakverktyg.domain.errors import InvalidInput, NotFound
from sprakverktyg.domain.introduction import ObservableTask, When
from sprakverktyg.domain.roles import Right
from sprakverktyg.domain.support import SignalAnswer, SignalKind
from sprakverktyg.usecases import evaluations, introduction, mentor_notes, reflections, signals, signoff, supervision
from sprakverktyg.usecases.guarding import PersonalDataFound
from sprakverktyg.usecases.introduction import Plan
from sprakverktyg.web.access import limiter, requires, shared_tablet, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.forms import offer
from sprakverktyg.web.forms.supervision import (
    ConfirmationForm,
    EvaluationForm,
    ReflectionForm,
    ShareForm,
    SignalForm,
)
from sprakverktyg.web.layers import layers
from sprakverktyg.web.messages import sentence

bp = Blueprint("my_introduction", __name__, url_prefix="/introduktion")

ATTEMPTS = "10 per 15 minutes"
"""Refused attempts per handledare: somebody else's password must not be guessed at a learner's tablet."""
REFUSED = 400


def _handledare() -> str:
    return f"confirmation {request.form.get('handledare', '')}"


def _was_refused(response: Response) -> bool:
    return response.status_code >= REFUSED


@bp.get("/")
@requires(Right.PRACTISE)
def show() -> str:
    return _page()


@bp.get("/bekrafta")
@requires(Right.PRACTISE)
def choose_task() -> str:
    plan = _plan()
    return render_template("my_introduction/choose.html", plan=plan, step=_step(plan))


@bp.get("/bekrafta/<observable_id>")
@requires(Right.PRACTISE)
def confirmation(observable_id: str) -> str:
    return _confirmation(_task(observable_id), _confirmation_form(empty=True))


@bp.post("/bekrafta/<observable_id>")
@requires(Right.PRACTISE)
@limiter.limit(ATTEMPTS, key_func=_handledare, deduct_when=_was_refused)
def confirm(observable_id: str) -> tuple[str, int] | Response:
    task, form = _task(observable_id), _confirmation_form()
    if not form.validate():
        return _confirmation(task, form), 422
    try:
        signoff.confirm(
            db(),
            viewer(),
            task,
            find=layers().find_personal_data,
            handledare_id=form.handledare.data,
            secret=form.secret.data,
            tablet=shared_tablet(),
            result=form.result.data,
            place=form.place.data or "",
            note=form.note.data or "",
            now=now(),
            on=today(),
        )
    except PersonalDataFound as fault:
        form.refuse("note", fault)
        return _confirmation(task, form), 422
    except InvalidInput as fault:
        if shared_tablet():
            # A redirect, because only then is the count of wrong PINs kept.
            flash(sentence(fault), "attention")
            return redirect(url_for("my_introduction.confirmation", observable_id=task.id), code=303)
        form.refuse("secret", fault)
        return _confirmation(task, form), 422
    flash(_("Sparat: %(task)s", task=task.shows), "good")
    return redirect(url_for("my_introduction.show"), code=303)


@bp.post("/tankar")
@requires(Right.PRACTISE)
def reflect() -> tuple[str, int] | Response:
    form = ReflectionForm(prefix="tankar-")
    if not form.validate():
        return _page(reflection=form), 422
    question = reflections.this_weeks_question(db(), layers().content.reflection, viewer().id, on=today())
    if question is None:
        raise NotFound("question of the week")
    try:
        reflections.write_reflection(
            db(),
            viewer(),
            layers().content.reflection,
            find=layers().find_personal_data,
            question_id=question.id,
            text=form.text.data,
            share=form.share.data,
            now=now(),
        )
    except InvalidInput as fault:
        form.refuse("text", fault)
        return _page(reflection=form), 422
    return _back()


@bp.post("/tankar/<uuid:reflection_id>")
@requires(Right.PRACTISE)
def share(reflection_id: UUID) -> Response:
    form = ShareForm()
    shares = form.validate() and form.share.data == "ja"
    reflections.share_reflection(db(), viewer(), reflection_id, share=shares, now=now())
    return _back()


@bp.post("/prata")
@requires(Right.PRACTISE)
def ask_for_talk() -> Response:
    signals.ask_for_talk(db(), viewer(), now=now())
    flash(_("Din handledare ser att du vill prata."), "good")
    return _back()


@bp.post("/samtal")
@requires(Right.PRACTISE)
def suggest_talk() -> Response:
    signals.suggest_talk(db(), viewer(), viewer().id, now=now())
    return _back()


@bp.post("/signal")
@requires(Right.PRACTISE)
def answer_signal() -> tuple[str, int] | Response:
    form = SignalForm()
    if not form.validate():
        return _page(), 422
    try:
        signals.answer_signal(
            db(),
            viewer(),
            viewer().id,
            kind=SignalKind(form.kind.data),
            answer=SignalAnswer(form.answer.data),
            until=form.until.data,
            now=now(),
            on=today(),
        )
    except InvalidInput as fault:
        return _page(signal_fault=sentence(fault)), 422
    return _back()


@bp.get("/utvardering/<uuid:period_id>")
@requires(Right.PRACTISE)
def evaluation(period_id: UUID) -> str:
    return _evaluation(period_id, EvaluationForm(formdata=None))


@bp.post("/utvardering/<uuid:period_id>")
@requires(Right.PRACTISE)
def evaluate(period_id: UUID) -> tuple[str, int] | Response:
    period = evaluations.period_for(db(), viewer(), period_id)
    form = EvaluationForm()
    if not form.validate():
        return _evaluation(period_id, form), 422
    try:
        evaluations.evaluate(
            db(),
            viewer(),
            period,
            find=layers().find_personal_data,
            ratings=form.ratings,
            words=form.words.data or "",
            now=now(),
            on=today(),
        )
    except InvalidInput as fault:
        form.refuse("words", fault)
        return _evaluation(period_id, form), 422
    flash(_("Tack! Dina svar är sparade."), "good")
    return _back()


def _plan() -> Plan:
    return introduction.plan_of(db(), layers().content.introduction, viewer().id, on=today())


def _step(plan: Plan) -> Any:
    wanted = request.args.get("steg", "")
    return plan.step(When(wanted) if wanted in set(When) else plan.current)


def _task(observable_id: str) -> ObservableTask:
    return introduction.task_of(db(), layers().content.introduction, viewer().id, observable_id)


def _confirmation_form(*, empty: bool = False) -> ConfirmationForm:
    people = signoff.can_confirm(db(), viewer().id, on=today())
    chosen: dict[str, Any] = {"formdata": None, "handledare": people[0].id if len(people) == 1 else None}
    form = ConfirmationForm(**chosen) if empty else ConfirmationForm()
    offer(form.handledare, [(person.id, person.name) for person in people])
    form.offer_results()
    if shared_tablet():
        form.ask_for_pin()
    return form


def _confirmation(task: ObservableTask, form: ConfirmationForm) -> str:
    return render_template("my_introduction/confirm.html", task=task, form=form)


def _evaluation(period_id: UUID, form: EvaluationForm) -> str:
    form.name_statements()
    period = evaluations.period_for(db(), viewer(), period_id)
    return render_template("my_introduction/evaluation.html", period=period, form=form)


def _page(**forms: Any) -> str:
    me, content = viewer(), layers().content
    plan = _plan()
    return render_template(
        "my_introduction/page.html",
        plan=plan,
        step=_step(plan),
        modules=content.framework.modules,
        following=supervision.running(supervision.relations_of(db(), me.id), today()),
        signals=signals.signals_of(db(), content.introduction, [me.id], on=today())[me.id],
        signal_fault=forms.get("signal_fault"),
        talk_suggested=signals.talk_is_suggested(db(), me.id),
        question=reflections.this_weeks_question(db(), content.reflection, me.id, on=today()),
        questions={question.id: question for question in content.reflection},
        reflections=reflections.my_reflections(db(), me),
        reflection_form=forms.get("reflection") or ReflectionForm(formdata=None, prefix="tankar-"),
        notes=mentor_notes.notes_about_me(db(), me),
        to_evaluate=evaluations.asked_of(db(), me, on=today()),
    )


def _back() -> Response:
    return redirect(url_for("my_introduction.show"), code=303)
