"""Making a document plain: proposals sentence by sentence, and a log of what somebody decided on each.

Nothing changes before a person has decided it. The wording of every sentence is a fold of the log; after each change
the sentence is read again, gets new proposals, and is compared with how it was at first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID, uuid4

from sprakverktyg.domain import rewriting
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.rewriting import READER_IS_DU, Action, Decision
from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal, Verdict
from sprakverktyg.storage import rewriting as storage
from sprakverktyg.storage.models import SentenceComment, SentenceRow
from sprakverktyg.usecases.guarding import Find, PersonalDataFound, guarded
from sprakverktyg.usecases.sentences import (
    NOBODY,
    WHO_RULES,
    Desk,
    bring,
    count,
    found_in,
    log,
    logged,
    proposal_at,
    sentence_at,
    state_of,
)

HEADING_RULE = "missing_heading"
LONGEST_WORDING = 4000
"""Characters of a sentence in somebody's own words."""

_EVERYWHERE = (Action.ANSWER, Action.SETTING, Action.TERM)


def accept(desk: Desk, place: int, key: str) -> None:
    """Write a proposal into its sentence.

    Raises: InvalidInput `stale_proposal` if the sentence has been changed since.
    """
    row, proposal = proposal_at(desk, place, key, Mode.TICKED, Mode.OFFERED)
    _change(desk, [(row, [proposal])], Action.ACCEPT)


def accept_all(desk: Desk, *, kind: str | None = None) -> int:
    """Accept every proposal of a kind or, without one, all that stand ready (ticked). Return how many there were.

    Offers that the guard has a doubt of, and proposals that touch one another, are left for a person to look at.
    """
    state = state_of(desk.session, desk.document)
    changes = []
    for row in storage.undecided_sentences(desk.session, desk.document.id):
        waiting = [
            proposal
            for proposal in found_in(row).of(Mode.TICKED, Mode.OFFERED)
            if (rewriting.kind_of(proposal) == kind if kind else proposal.mode is Mode.TICKED)
            and not state.refuses(row.place, proposal)
        ]
        if chosen := _apart(waiting):
            changes.append((row, chosen))
    _change(desk, changes, Action.ACCEPT)
    return sum(len(chosen) for _, chosen in changes)


def refuse(desk: Desk, place: int, key: str) -> None:
    """Keep the words of the text; the proposal does not come back."""
    row, proposal = proposal_at(desk, place, key, Mode.TICKED, Mode.OFFERED, Mode.ASKED)
    log(desk, uuid4(), [Decision(UUID(int=0), Action.REFUSE, place, proposal.rule, proposal.before, proposal.after)])
    count(row, state_of(desk.session, desk.document))


def judge_edit(desk: Desk, place: int, wording: str) -> Verdict:
    """Return what the guard says of somebody's own words for a sentence. Nothing is stored."""
    row = sentence_at(desk, place)
    settings = state_of(desk.session, desk.document).settings
    return desk.workshop.judge(row.original, _clean(wording), settings)


def edit(desk: Desk, place: int, wording: str, *, find: Find) -> None:
    """Write somebody's own words for a sentence; "" takes the sentence out. What the guard said of them is kept.

    Raises: PersonalDataFound if the new words show somebody; InvalidInput `long_wording`.
    """
    row, wording = sentence_at(desk, place), _clean(wording)
    if len(wording) > LONGEST_WORDING:
        raise InvalidInput("long_wording")
    if wording == row.wording:
        return
    # What stands in the original was decided on when the document was taken in.
    if found := [item for item in find(wording) if item.text not in row.original]:
        raise PersonalDataFound(found)
    verdict = judge_edit(desk, place, wording)
    decision = _written(place, row.wording, wording)
    log(desk, uuid4(), [decision], said=verdict)
    bring(desk, [row])


def restore(desk: Desk, wordings: dict[int, str]) -> None:
    """Give sentences the wordings of an earlier version, as one decision that can be undone."""
    rows = storage.sentences_at(desk.session, desk.document.id, wordings)
    changed = [row for row in rows if row.wording != wordings[row.place]]
    decisions = [_written(row.place, row.wording, wordings[row.place]) for row in changed]
    log(desk, uuid4(), decisions)
    bring(desk, changed)


def _written(place: int, before: str, after: str) -> Decision:
    return Decision(UUID(int=0), Action.EDIT, place, before=before, after=after, wording=after)


def answer(desk: Desk, place: int, key: str, answer: str, *, find: Find) -> None:
    """Answer a question about a sentence. Who does something is remembered for the whole document.

    The guard judges the sentence with the answer; what it refuses is shown as refused, and the sentence stays.
    """
    row, question = proposal_at(desk, place, key, Mode.ASKED, Mode.SETTING)
    answer = guarded(answer.strip(), find=find)
    if not answer:
        raise InvalidInput("no_answer")
    if question.rule == READER_IS_DU:
        address_reader(desk, reader_is_du=answer == question.choices[0], question=question.question)
        return
    if question.mode is Mode.SETTING:
        _choose_term(desk, question, answer)
        return
    batch = uuid4()
    if question.rule not in WHO_RULES:
        proposal = replace(question, after=_with_answer(question, answer))
        _change(desk, [(row, [proposal])], Action.ACCEPT, batch=batch)
        return
    log(desk, batch, [Decision(batch, Action.ANSWER, place, question.question, after=answer)])
    asked = [row for row in storage.undecided_sentences(desk.session, desk.document.id) if _asks(row, question)]
    bring(desk, asked)
    if answer == NOBODY:
        return
    made = [item for item in found_in(row).of(Mode.TICKED) if question.rule in item.rule.split("+")]
    if made:
        _change(desk, [(row, made[:1])], Action.ACCEPT, batch=batch)


def _choose_term(desk: Desk, question: Proposal, chosen: str) -> None:
    if chosen not in question.choices:
        raise InvalidInput("unknown_decision")
    batch = uuid4()
    others = [word for word in question.choices if word != chosen]
    # The chosen word stands in the choice too, so that the question is known to be answered.
    pairs = [(word, chosen) for word in (*others, chosen)]
    log(desk, batch, [Decision(batch, Action.TERM, None, question.rule, word, chosen) for word, chosen in pairs])
    lines = storage.lines_of(desk.session, desk.document.id)
    places = [line.place for line in lines if any(word[:-1] in line.wording.lower() for word in others)]
    bring(desk, storage.sentences_at(desk.session, desk.document.id, places))


def comment(desk: Desk, place: int, text: str, *, find: Find) -> None:
    """Say something to the colleagues about a sentence.

    Raises: PersonalDataFound.
    """
    sentence_at(desk, place)
    text = guarded(text.strip(), find=find)
    desk.session.add(
        SentenceComment(
            document_id=desk.document.id, place=place, text=text, written_by_id=desk.viewer.id, written_at=desk.now
        )
    )
    desk.session.flush()


def address_reader(desk: Desk, *, reader_is_du: bool, question: str = "") -> None:
    """Decide whether the text speaks to the one who reads it and does the work; a `question` about it is not asked
    again."""
    batch = uuid4()
    decisions = [Decision(batch, Action.SETTING, rule=READER_IS_DU, after="ja" if reader_is_du else "")]
    log(desk, batch, [*decisions, *([Decision(batch, Action.ANSWER, rule=question)] if question else [])])
    affected = WHO_RULES | {"reader_does_it", READER_IS_DU}
    rows = storage.undecided_sentences(desk.session, desk.document.id)
    bring(desk, [row for row in rows if any(affected & set(p.rule.split("+")) for p in found_in(row).proposals)])


def undo(desk: Desk) -> int | None:
    """Take the latest decision back, and return the place of its first sentence; None if there is nothing to undo."""
    decisions = storage.decisions_on(desk.session, desk.document.id)
    state = rewriting.fold(logged(row) for row in decisions)
    if not state.batches:
        raise InvalidInput("no_decision_to_undo")
    latest = state.batches[-1]
    touched = [row.place for row in decisions if row.batch == latest and row.place is not None]
    everywhere = any(row.batch == latest and row.action in _EVERYWHERE for row in decisions)
    log(desk, uuid4(), [Decision(latest, Action.UNDO, undoes=latest)])
    rows = storage.sentences_at(desk.session, desk.document.id, set(touched))
    if everywhere:
        lines = storage.lines_of(desk.session, desk.document.id)
        rows = storage.sentences_at(desk.session, desk.document.id, [line.place for line in lines if line.is_read])
    bring(desk, rows)
    return min(touched, default=None)


def _change(
    desk: Desk,
    changes: Sequence[tuple[SentenceRow, Sequence[Proposal]]],
    action: Action,
    *,
    batch: UUID | None = None,
) -> None:
    """Write proposals into their sentences, from the last to the first of each."""
    decisions = []
    for row, proposals in changes:
        wording: str | None = row.wording
        for proposal in sorted(proposals, key=lambda item: -item.start):
            wording = rewriting.apply(wording, proposal) if wording is not None else None
            if wording is None:
                raise InvalidInput("stale_proposal")
            decisions.append(
                Decision(UUID(int=0), action, row.place, proposal.rule, proposal.before, proposal.after, wording)
            )
    log(desk, batch or uuid4(), decisions)
    bring(desk, [row for row, _ in changes])


def _apart(proposals: Iterable[Proposal]) -> list[Proposal]:
    chosen: list[Proposal] = []
    for proposal in sorted(proposals, key=lambda item: (item.mode is not Mode.TICKED, item.start)):
        if all(proposal.end < other.start or other.end < proposal.start for other in chosen):
            chosen.append(proposal)
    return chosen


def _with_answer(question: Proposal, answer: str) -> str:
    if question.rule == HEADING_RULE:
        return question.after.replace(ANSWER, f"# {answer}")
    if question.after.startswith(ANSWER) and question.before[:1].isupper():
        answer = answer[:1].upper() + answer[1:]
    return question.after.replace(ANSWER, answer)


def _asks(row: SentenceRow, question: Proposal) -> bool:
    return any(item.question == question.question for item in found_in(row).of(Mode.ASKED))


def _clean(wording: str) -> str:
    return "\n".join(" ".join(line.split()) for line in wording.strip().splitlines())
