"""The start page: one clear next step for each kind of person."""

from flask import Blueprint, render_template

from sprakverktyg.domain.days import STOCKHOLM
from sprakverktyg.domain.roles import Right
from sprakverktyg.usecases import documents, groups, marking, messages, own_words, placement, versions
from sprakverktyg.usecases.accounts import units_for
from sprakverktyg.usecases.today import suggestion_for
from sprakverktyg.web.access import public, requires, viewer
from sprakverktyg.web.clock import now, today
from sprakverktyg.web.database import db
from sprakverktyg.web.layers import my_content

bp = Blueprint("home", __name__)

NOON, EVENING, NIGHT = 11, 17, 22


@bp.get("/")
@requires(Right.OWN_PAGE)
def start() -> str:
    me, content = viewer(), my_content()
    can_practise = Right.PRACTISE in me.rights
    return render_template(
        "home/page.html",
        part_of_day=_part_of_day(),
        today=suggestion_for(db(), content.framework, content.library, me.id, now=now(), on=today())
        if can_practise
        else None,
        offer_placement=can_practise and placement.is_offered(db(), me.id),
        documents=documents.documents_for(db(), me, on=today(), most=3) if Right.PLAIN_DOCUMENTS in me.rights else None,
        asked=versions.waiting_for(db(), me),
        groups=groups.groups_for(db(), me) if Right.TEACH_GROUPS in me.rights else None,
        to_mark=marking.waiting_count(db(), me) if Right.TEACH_GROUPS in me.rights else 0,
        unread=messages.unread_for(db(), me),
        wishes=own_words.wishes_for(db(), me) if Right.EXPLAIN_WORDS in me.rights else None,
        managed=units_for(db(), me, Right.SEE_READINESS),
        guided=units_for(db(), me, Right.INTRODUCE),
        administered=units_for(db(), me, Right.ADMINISTER),
    )


@bp.get("/halsa")
@public
def health() -> str:
    """Answer a load balancer: the server runs and reaches its database."""
    db().connection()
    return "ok\n"


def _part_of_day() -> str:
    hour = now().astimezone(STOCKHOLM).hour
    if hour < 4 or hour >= NIGHT:
        return "night"
    return "morning" if hour < NOON else "day" if hour < EVENING else "evening"
