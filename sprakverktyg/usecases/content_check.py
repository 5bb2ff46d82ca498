"""What the shipped content must have: enough of everything, explanations that explain, nobody's identity number."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sprakverktyg.content import Content
from sprakverktyg.domain.errors import Fault
from sprakverktyg.domain.identity import find_personnummer
from sprakverktyg.language.dictionary import unknown_words
from sprakverktyg.language.explanations import is_easier

KNOWN_WORDS = "known_words.txt"
"""Right words that the dictionary lacks, one a line."""

LEAST_PER_MODULE = {"words": 50, "core": 20, "observable_tasks": 5}
LEAST_IN_ALL = {
    "words": 1400,
    "core": 600,
    "observable_tasks": 150,
    "texts": 80,
    "families": 15,
    "dialogues": 60,
    "writing_tasks": 150,
    "plain_words": 230,
    "pairs": 40,
    "pairs_eval": 20,
    "reflection_questions": 60,
    "notes": 300,
    "notes_eval": 150,
    "notes_without_faults": 100,
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is: per module of the framework, and in all."""

    modules: Mapping[str, Mapping[str, int]]
    totals: Mapping[str, int]


def counts(content: Content) -> Counts:
    """Count the content, by kind."""
    modules = {
        module_id: {
            "words": len(words := content.library.module_words(module_id)),
            "core": sum(word.core for word in words),
            "writing_tasks": sum(task.module_id == module_id for task in content.writing),
            "observable_tasks": sum(task.module_id == module_id for task in content.introduction),
            "texts": len(content.library.module_texts(module_id)),
            "dialogues": sum(dialogue.module_id == module_id for dialogue in content.dialogues),
        }
        for module_id in content.framework.modules
    }
    families = [text.family for text in content.library.texts if text.family]
    totals = {
        "words": len(content.library.words),
        "core": sum(word.core for word in content.library.words),
        "writing_tasks": len(content.writing),
        "observable_tasks": len(content.introduction),
        "texts": len(content.library.texts),
        "families": sum(families.count(family) >= 3 for family in set(families)),
        "dialogues": len(content.dialogues),
        "plain_words": len(content.plain_words),
        "reflection_questions": len(content.reflection),
        "pairs": len(content.pairs),
        "pairs_eval": sum(pair.eval for pair in content.pairs),
        "notes": len(content.notes),
        "notes_eval": sum(note.eval for note in content.notes),
        "notes_without_faults": sum(not note.faults for note in content.notes),
        **{f"translations_{language}": len(words) for language, words in content.translations.items()},
    }
    return Counts(modules, totals)


def faults(content: Content, yrkeskrav: Path, corpora: Path) -> list[Fault]:
    """Return every rule that the content as a whole breaks."""
    return sorted(
        [
            *_too_little(counts(content), corpora),
            *_hard_explanations(content, corpora),
            *_misspellings(content, [yrkeskrav, corpora], corpora / KNOWN_WORDS),
            *_identities(corpora),
        ]
    )


def _too_little(found: Counts, corpora: Path) -> Iterator[Fault]:
    for module_id, module in found.modules.items():
        for name, least in LEAST_PER_MODULE.items():
            if module[name] < least:
                message = f"{module_id} has {module[name]} {name}; write at least {least}."
                yield Fault(str(corpora), 0, "count", message)
    for name, least in LEAST_IN_ALL.items():
        if found.totals[name] < least:
            yield Fault(str(corpora), 0, "count", f"There are {found.totals[name]} {name}; write at least {least}.")


def _hard_explanations(content: Content, corpora: Path) -> Iterator[Fault]:
    for word in content.library.words:
        if not is_easier(word.explanation, word.lemma):
            file = str(corpora / "vocabulary" / f"{word.module_id}.toml")
            message = f"{word.lemma}: the explanation is harder than the word. Use everyday words: {word.explanation!r}"
            yield Fault(file, _line_of(Path(file), f'id = "{word.id}"'), "explanation", message)


def right_spellings(content: Content, corpora: Path) -> frozenset[str]:
    """Return the words, in lower case, that are right whatever the dictionary says: terms and those in a list."""
    own = {part for word in content.library.words for form in word.used_forms for part in form.lower().split()}
    known = corpora / KNOWN_WORDS
    return frozenset(own | set(known.read_text(encoding="utf-8").split() if known.is_file() else ()))


def _misspellings(content: Content, folders: list[Path], known: Path) -> Iterator[Fault]:
    allowed = right_spellings(content, known.parent)
    wrong = {text[start:end] for text in _written(content) for start, end in unknown_words(text, allowed)}
    for word in sorted(wrong):
        file, line = _place_of(word, folders)
        message = f"{word!r} is not in the dictionary. Correct it, or add it to {known.name} if it is right."
        yield Fault(str(file), line, "spelling", message)


def _written(content: Content) -> Iterator[str]:
    """Yield everything that we have written in correct Swedish; learners' faulty texts are left out."""
    for module in (module for framework in content.frameworks for module in framework.modules.values()):
        yield from (*module.can, *module.risks, *module.situations, *module.texts)
        yield from (text for levels in module.language.values() for text in levels.values())
    for observable in content.introduction:
        yield from (observable.shows, *observable.look_for, *observable.listen_for)
    for asked in content.reflection:
        yield from (asked.question, *asked.words)
    for word in content.library.words:
        yield from (word.explanation, word.example_a2, word.example_b1, *word.collocations, *word.confusions)
    for text in content.library.texts:
        yield from (text.title, text.body)
        yield from (part for item in text.questions for part in (item.question, item.answer))
    for dialogue in content.dialogues:
        yield from (dialogue.scene, *(line.says for line in dialogue.lines))
        yield from (wrong for reply in dialogue.replies for wrong in reply.wrong)
    for task in content.writing:
        yield from (task.title, task.situation, *task.models.values(), *(answer.wrong for answer in task.faulty))
    for entry in content.plain_words:
        yield from (entry.reason, entry.gives)
    for pair in content.pairs:
        for sentence in pair.sentences:
            yield from (sentence.original, sentence.plain, sentence.plain2 or "")


def _place_of(word: str, folders: list[Path]) -> tuple[Path, int]:
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for file in sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in (".toml", ".md")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if whole.search(line):
                return file, number
    return folders[-1], 0


def _identities(corpora: Path) -> Iterator[Fault]:
    for file in sorted(path for path in corpora.rglob("*") if path.suffix in (".toml", ".md", ".tsv")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if find_personnummer(line):
                yield Fault(str(file), number, "personnummer", "This can be a real person's number. Take it away.")


def _line_of(file: Path, text: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    return next((number for number, line in enumerate(lines, 1) if line.strip() == text), 0)
