"""What a person answers to a question of the simplifier, put where it belongs."""

from dataclasses import replace

from sprakverktyg.domain.simplification import ANSWER, Mode, Proposal


def answered(proposal: Proposal, answer: str) -> Proposal:
    """Return an ASKED proposal with the answer in its place, as an offer. A sentence still begins with a capital."""
    answer = answer.strip()
    starts = proposal.after.startswith(ANSWER) and proposal.before[:1].isupper()
    capital = answer[:1].upper() + answer[1:]
    after = proposal.after.replace(ANSWER, capital if starts else answer, 1).replace(ANSWER, answer)
    return replace(proposal, after=after, mode=Mode.OFFERED, question="", choices=())
