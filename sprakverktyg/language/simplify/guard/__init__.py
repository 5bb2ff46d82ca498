"""The guard of the simplifier: it compares a text with its rewrite and knows nothing of the rules that made it."""

from sprakverktyg.language.simplify.guard.accepted import AcceptedWords, accept
from sprakverktyg.language.simplify.guard.compare import compare, compare_signatures
from sprakverktyg.language.simplify.guard.signature import Signature, signature
from sprakverktyg.language.simplify.guard.stepwise import check, compare_stepwise

__all__ = [
    "AcceptedWords",
    "Signature",
    "accept",
    "check",
    "compare",
    "compare_signatures",
    "compare_stepwise",
    "signature",
]
