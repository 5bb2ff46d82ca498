import time

import pytest

from sprakverktyg.content import Content
from sprakverktyg.domain.plain_words import PlainWord, WordClass
from sprakverktyg.domain.simplification import Mode
from sprakverktyg.domain.text import FindingKind
from sprakverktyg.language.analysis import Analyser

pytestmark = pytest.mark.usefixtures("blank")

SAMT = PlainWord("samt", "och", WordClass.CCONJ, Mode.TICKED, "Kort.")
ANALYSE = Analyser((SAMT,), frozenset({"delegering"}))
WORDS = 16_000


def test_a_report() -> None:
    text = "Rutin\nTvål samt vatten. Vi ska ombesörja delegering.\n" + "ord " * 21
    report = ANALYSE(text)
    assert [text[start:end] for start, end in report.sentences] == [
        "Rutin",
        "Tvål samt vatten.",
        "Vi ska ombesörja delegering.",
        ("ord " * 21).strip(),
    ]
    assert [(finding.kind, text[finding.start : finding.end][:9]) for finding in report.findings] == [
        (FindingKind.HARD_WORD, "ombesörja"),
        (FindingKind.LONG_SENTENCE, "ord ord o"),
    ]
    assert (report.parsed, report.foreign) == (False, False)
    assert report.readability == ANALYSE.readability(text)


def test_a_foreign_text() -> None:
    assert ANALYSE("The resident needs help with washing every morning.").foreign


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t\n ",
        "🙂👩‍⚕️" * 50,
        "المريض يحتاج إلى مساعدة كل صباح",
        "病人每天早上需要幫助洗澡",
        "ሰላም ነው",
        "\ud800 hej",
        "\0\x07",
        "a" * 1_000_000,
        "(" * 1_000_000,
        "(" * 99 + " ",
        " " * 1_000_000,
        "\n" * 100_000,
        "hej. " * 20_000,
    ],
    ids=lambda text: repr(text[:8]) + f"*{len(text)}",
)
def test_any_text(text: str) -> None:
    report = ANALYSE(text)
    assert all(text[start:end].strip() for start, end in report.sentences)


def test_a_long_document_is_quick(content: Content) -> None:
    body = "\n".join(text.body for text in content.library.texts)
    text = (body * (1 + 7 * WORDS // len(body)))[: 7 * WORDS]
    analyse = Analyser(content.plain_words, content.known_terms)
    analyse("Hej.")
    start = time.process_time()
    report = analyse(text)
    assert report.readability.words > WORDS * 0.9
    assert time.process_time() - start < 60, "reading does not grow in step with the text"
