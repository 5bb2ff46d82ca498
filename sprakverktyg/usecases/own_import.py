"""Own words from a spreadsheet: looked through first, then all stored or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sprakverktyg.content.sheets import read_sheet
from sprakverktyg.domain.competence import Framework, Level
from sprakverktyg.domain.content_rules import BrokenRule
from sprakverktyg.domain.errors import InvalidInput
from sprakverktyg.domain.vocabulary import Pos, Word
from sprakverktyg.language.word_forms import forms_of
from sprakverktyg.usecases.own_content import DOUBTS, Judges, faults_in

COLUMNS = (
    "ord",
    "ordklass",
    "en eller ett",
    "former",
    "förklaring",
    "lätt exempel",
    "längre exempel",
    "nivå",
    "modul",
    "vardagsord",
)
"""The header of the file, which is in Swedish as the words are."""

EXAMPLE = (
    "fallskydd",
    "substantiv",
    "ett",
    "",
    "Något som gör att en person inte ramlar.",
    "Fallskyddet är på hela natten.",
    "Kontrollera att fallskyddet sitter rätt innan du lämnar rummet.",
    "B1",
    "Hygienkunskap",
    "",
)

WORD_CLASSES = {
    "substantiv": Pos.NOUN,
    "verb": Pos.VERB,
    "adjektiv": Pos.ADJ,
    "adverb": Pos.ADV,
    "fras": Pos.PHRASE,
}
NO_FORM = "-"


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of the file: its number as the spreadsheet shows it, its word if it can be read, and what is wrong."""

    number: int
    title: str
    word: Word | None
    faults: tuple[BrokenRule, ...]
    doubts: tuple[BrokenRule, ...]


def make_word(
    *,
    lemma: str,
    pos: Pos,
    gender: str | None,
    forms: str,
    level: Level,
    module_id: str,
    explanation: str,
    example_a2: str,
    example_b1: str,
    everyday: str = "",
) -> Word:
    """Return a word as a teacher fills it in. `forms` have commas between them; none are worked out."""
    gender = (gender or None) if pos is Pos.NOUN else None
    written = tuple(None if form.strip() == NO_FORM else form.strip() for form in forms.split(",") if form.strip())
    return Word(
        id="",
        module_id=module_id,
        lemma=lemma.strip(),
        pos=pos,
        gender=gender,
        forms=written or forms_of(lemma.strip(), pos, gender),
        level=level,
        core=False,
        term=False,
        explanation=explanation.strip(),
        example_a2=example_a2.strip(),
        example_b1=example_b1.strip(),
        everyday=everyday.strip() or None,
    )


def read(file_name: str, data: bytes) -> list[dict[str, str]]:
    """Return the rows of a file by column; columns that are not asked for are left out.

    Raises: InvalidInput for a file that cannot be read, or that lacks columns.
    """
    rows = read_sheet(file_name, data)
    if missing := [column for column in COLUMNS[:-1] if column not in rows[0]]:
        raise InvalidInput("columns_missing", columns=", ".join(missing))
    return [{column: row.get(column, "") for column in COLUMNS} for row in rows]


def check_rows(rows: Sequence[Mapping[str, str]], framework: Framework, judges: Judges) -> list[ImportRow]:
    """Return the rows with what is wrong in each. Nothing is stored."""
    seen: set[tuple[str, Pos]] = set()
    found = []
    for number, row in enumerate(rows, 2):
        checked = _check(number, row, framework, judges)
        if checked.word:
            key = checked.word.lemma, checked.word.pos
            if key in seen:
                twice = BrokenRule("duplicate", "", "ord", "word_twice_in_file", {"word": checked.word.lemma})
                checked = ImportRow(number, checked.title, checked.word, (*checked.faults, twice), checked.doubts)
            seen.add(key)
        found.append(checked)
    return found


def _check(number: int, row: Mapping[str, str], framework: Framework, judges: Judges) -> ImportRow:
    cell = {column: row.get(column, "").strip() for column in COLUMNS}
    pos = WORD_CLASSES.get(cell["ordklass"].lower())
    level = next((level for level in Level if level == cell["nivå"].upper()), None)
    module = next((item for item in framework.modules.values() if item.name.lower() == cell["modul"].lower()), None)
    missing = [name for name in ("ord", "förklaring", "lätt exempel", "längre exempel") if not cell[name]]
    faults = [BrokenRule("missing", "", name, "cell_missing", {"column": name}) for name in missing]
    if pos is None:
        classes = ", ".join(WORD_CLASSES)
        faults.append(BrokenRule("pos", "", "ordklass", "unknown_word_class", {"classes": classes}))
    if level is None:
        faults.append(BrokenRule("level", "", "nivå", "unknown_level", {"levels": ", ".join(Level)}))
    if module is None:
        faults.append(BrokenRule("module", "", "modul", "unknown_module_name", {"name": cell["modul"]}))
    if faults or pos is None or level is None or module is None:
        return ImportRow(number, cell["ord"], None, tuple(faults), ())
    word = make_word(
        lemma=cell["ord"],
        pos=pos,
        gender=cell["en eller ett"].lower(),
        forms=cell["former"],
        level=level,
        module_id=module.id,
        explanation=cell["förklaring"],
        example_a2=cell["lätt exempel"],
        example_b1=cell["längre exempel"],
        everyday=cell["vardagsord"],
    )
    broken = faults_in(word, judges)
    stopping = tuple(fault for fault in broken if fault.rule not in DOUBTS)
    return ImportRow(number, word.lemma, word, stopping, tuple(fault for fault in broken if fault.rule in DOUBTS))
