"""What the reader of a note needs to know: the facts of the task, or those of the kind of document."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sprakverktyg.domain.feedback import Category, Remark
from sprakverktyg.domain.writing import WritingTask, mentions_any

_TIME = re.compile(
    r"\b(?:kl(?:ockan|\.)? ?\d|\d{1,2}[.:]\d\d\b|kvart (?:i|över)|halv (?:ett|två|tre|fyra|fem|sex|sju|åtta|nio|"
    r"tio|elva|tolv)|"
    r"i ?(?:dag|går|natt|morse|kväll|förrgår|morgon|eftermiddags?)|på (?:morgonen|kvällen|natten|eftermiddagen|"
    r"förmiddagen)|"
    r"(?:mån|tis|ons|tors|fre|lör|sön)dag|under natten|(?:morgonen|kvällen|natten|dagen|frukosten?|lunchen?|"
    r"middagen?)\b|"
    r"\d{1,2} (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:[Jj]ag|[Vv]i|[Hh]an|[Hh]on|[Bb]rukaren|[Kk]unden|[Pp]atienten|[Pp]ersonal\w*)\b|"
    r"(?<=[a-zåäö,] )[A-ZÅÄÖ][a-zåäö]+|^[A-ZÅÄÖ][a-zåäöé]+(?= \w+(?:de|te|r|k|g|m|t)\b)"
)
_EVENT = re.compile(
    r"\b(?:ramla|föll|fall|halka|snubbla|tappa|blöd|kräk|svimma|slog i|försvann|saknas)\w*", re.IGNORECASE
)
_PLACE = re.compile(r"\b(?:i|på|vid|bredvid|utanför|under|framför|bakom|mellan) (?:\w+ )?\w{3,}", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:jag|vi|personal\w*|kollega\w*|undersköterska\w*|sköterska\w*)\b(?: \w+)?|\b(?:hjälpte|ringde|gav|"
    r"kontrollerade|lyfte|torkade|bytte|tillkallade)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:ring(?:de|er|t|a)|informera\w*|rapportera\w*|kontakta\w*|meddela\w*|berätta\w*|tillkalla\w*|larma(?:de|"
    r"t)|sa till)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"\b(?:kan du|kan ni|jag vill att|vill att (?:du|ni)|skulle du|behöver (?:du|ni) |kom(?:mer)? (?:du|hit))",
    re.IGNORECASE,
)
_HOW_OFTEN = re.compile(
    r"\b(?:varje|varannan|en gång|två gånger|tre gånger|\d gånger|dagligen|(?:mån|tis|ons|tors|fre|lör|sön)dag\w*|"
    r"kl(?:ockan|\.)? ?\d|morgon|kväll)\b",
    re.IGNORECASE,
)
_WISH = re.compile(r"\b(?:vill|önskar|tycker om|gillar|trivs|mål\w*)\b|[”\"]", re.IGNORECASE)
_FOLLOW_UP = re.compile(r"\b(?:följ\w* upp|uppfölj\w*|utvärder\w*|till den \d|senast)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Need:
    """Something that a kind of document must say: how it is seen, what a colleague would ask, when it is asked for."""

    name: str
    question: str
    seen: re.Pattern[str]
    when: re.Pattern[str] | None = None


TIME = Need("tid", "När hände det?", _TIME)
PERSON = Need("person", "Vem gäller det?", _WHO)
ACTION = Need("åtgärd", "Vad gjorde du eller någon annan?", _DONE, _EVENT)
PLACE = Need("plats", "Var hände det?", _PLACE, _EVENT)
TOLD = Need("rapporterat", "Vem fick veta det?", _TOLD)
REQUEST = Need("begäran", "Vad vill du att den andra gör?", _REQUEST)
HOW_OFTEN = Need("hur ofta", "Hur ofta, och vilken tid?", _HOW_OFTEN)
WISH = Need("egen vilja", "Vad vill personen själv?", _WISH)
FOLLOW_UP = Need("uppföljning", "När ska ni följa upp det?", _FOLLOW_UP)

NEEDS = {
    "journal": (TIME, PERSON, ACTION, PLACE),
    "rapport": (TIME, PERSON, ACTION, PLACE),
    "avvikelse": (TIME, PERSON, PLACE, ACTION, TOLD),
    "sbar": (PERSON, TIME, REQUEST),
    "meddelande": (PERSON, TIME),
    "telefonnot": (TIME, PERSON),
    "genomforandeplan": (HOW_OFTEN, WISH, FOLLOW_UP),
    "citat": (TIME, PERSON),
}
"""What each genre must say where no task says it in detail."""

EXAMPLES = {
    "tid": "Klockan 7.15 ramlade Birgit i badrummet.",
    "person": "Birgit sa nej till frukosten.",
    "plats": "Hon låg på golvet bredvid sängen.",
    "åtgärd": "Jag hjälpte henne upp och kontrollerade armen.",
    "rapporterat": "Jag ringde sjuksköterskan klockan 7.30.",
    "begäran": "Jag vill att du kommer och bedömer henne i dag.",
    "hur ofta": "Personalen hjälper henne att duscha på tisdagar klockan 9.",
    "egen vilja": "Hon vill gå till matsalen själv.",
    "uppföljning": "Vi följer upp målet den 1 mars.",
}
ANSWERED = "Läs situationen igen. Skriv svaret på frågan i en egen mening."
"""In place of an example: one for the task's own facts would write the text for the learner."""


def facts(
    text: str, task: WritingTask | None, genre: str | None
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Remark, ...]]:
    """Return the names of the facts that are there, of those that are not, and a remark for each of the latter.

    A task knows its facts; without a task the kind of document decides. The remarks stand at the end of the text.
    """
    if task:
        lacking = task.missing(text)
        covered = tuple(fact.name for fact in task.facts if fact not in lacking)
        asked = [(fact.name, fact.question, ANSWERED) for fact in lacking]
    else:
        needs = [need for need in NEEDS.get(genre or "", ()) if need.when is None or need.when.search(text)]
        covered = tuple(need.name for need in needs if need.seen.search(text))
        asked = [(need.name, need.question, EXAMPLES[need.name]) for need in needs if need.name not in covered]
    end = len(text.rstrip())
    remarks = tuple(
        Remark(end, end, "missing_fact", Category.CONTENT, f"En kollega skulle fråga: {question}", example)
        for _, question, example in asked
    )
    return covered, tuple(name for name, _, _ in asked), remarks


def unwanted(text: str, task: WritingTask | None) -> Iterator[Remark]:
    """Yield a remark for each place where the task's text says what it should not."""
    for avoid in task.avoid if task else ():
        for alternative in avoid.any:
            for match in places(text, alternative):
                yield Remark(*match, "unwanted", Category.OBJECTIVITY, avoid.why, "Skriv vad du såg eller hörde.")


def places(text: str, alternative: str) -> Iterator[tuple[int, int]]:
    """Yield where an alternative stands, by trying the shortest spans of words that mention it."""
    words = list(re.finditer(r"\S+", text))
    start = 0
    for last, word in enumerate(words):
        if not mentions_any(text[words[start].start() : word.end()], (alternative,)):
            continue
        first = last
        while not mentions_any(text[words[first].start() : word.end()], (alternative,)):
            first -= 1
        yield (
            words[first].start(),
            words[first].start() + len(text[words[first].start() : word.end()].rstrip('.,:;!?”"')),
        )
        start = last + 1
        if start >= len(words):
            return
