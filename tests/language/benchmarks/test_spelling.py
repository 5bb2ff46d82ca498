import json
from pathlib import Path

from sprakverktyg.language.benchmarks.spelling import FILE, SpellingFigures, alarm_figure, measure, read_sentences
from sprakverktyg.language.pipeline import load_pipeline


def row(sentence: str, wrong: str = "", right: str = "", label: str = "O") -> dict[str, object]:
    if not wrong:
        return {"sentence": sentence, "label": "correct", "meta": {}}
    start = sentence.index(wrong)
    return {
        "sentence": sentence,
        "label": "incorrect",
        "meta": {
            "error_span": {"start": start, "stop": start + len(wrong)},
            "confusion_pair": {"incorrect_span": wrong, "correction": right},
            "error_label": label,
        },
    }


ROWS = [
    row("Hon åt frukkost.", "frukkost", "frukost"),
    row("Han sov i sangen.", "sangen", "skogen"),
    row("Hon bor hos.", "bor", "bodde"),
    row("Hon sov gått.", "gått", "gott", label="M"),
    row("Hon sov gott."),
    row("Det är en xxqq."),
]


def test_errors_finds_and_alarms_are_counted(tmp_path: Path) -> None:
    file = tmp_path / FILE
    file.write_text("\n".join(json.dumps(item) for item in ROWS), encoding="utf-8")
    sentences = list(read_sentences(file))
    assert measure(sentences, frozenset(), load_pipeline()) == SpellingFigures(3, 2, 1, 0, 7)
    halves = [list(read_sentences(file, half)) for half in (0, 1)]
    assert sorted(map(str, halves[0] + halves[1])) == sorted(map(str, sentences))


def test_an_alarm_is_counted_by_the_thousand_words() -> None:
    figure = alarm_figure("alarms", SpellingFigures(0, 0, 0, 3, 1_000))
    assert (figure.value, figure.reached) == (3.0, False)
