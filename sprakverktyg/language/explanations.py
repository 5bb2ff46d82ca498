"""Whether an explanation uses words that are easier than the word it explains."""

import re
from statistics import mean

EVERYDAY_ZIPF = 4.5
"""Words this common (30 per million and more; Zipf scale, van Heuven et al. 2014) are known at A2. An explanation
of a very common word need not be more common than this."""

FUNCTION_WORDS = frozenset(
    "och att det som en ett i på för med till är av om den man har de så inte kan eller vad när hur från utan "
    "någon något ska sig där då vid in ut upp".split()
)


def is_easier(explanation: str, lemma: str) -> bool:
    """Return whether the content words of an explanation are on average as common as the lemma, or everyday words.

    Frequencies tell nothing about phrases, so a lemma of several words is let through.
    """
    from wordfreq import zipf_frequency

    words = [word for word in re.findall(r"\w+", explanation.lower()) if word not in FUNCTION_WORDS]
    if " " in lemma or not words:
        return True
    frequency = mean(zipf_frequency(word, "sv") for word in words)
    return frequency >= min(zipf_frequency(lemma.lower(), "sv"), EVERYDAY_ZIPF)
