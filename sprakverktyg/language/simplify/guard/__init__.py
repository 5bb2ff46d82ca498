"""The guard of the simplifier: it compares a text with its rewrite and knows nothing of the rules that made it."""

from sprakverktyg.language.simplify.guard.accepted import AcceptedWords, accept
from sprakverktyg.language.simplify.guard.compare import check, compare, compare_signatures
from sprakverktyg.language.simplify.guard.signature import Signature, signature

__all__ = ["AcceptedWords", "Signature", "accept", "check", "compare", "compare_signatures", "signature"]
