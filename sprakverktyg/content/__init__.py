"""Files to domain values: the frameworks, the corpora, and documents that people bring."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Protocol, TypeVar

from sprakverktyg.content.corpus import read_dialogues, read_notes, read_pair
from sprakverktyg.content.introduction import read_introduction
from sprakverktyg.content.plain_words import read_plain_words
from sprakverktyg.content.reflection import read_reflection
from sprakverktyg.content.texts import read_text
from sprakverktyg.content.toml import Faults
from sprakverktyg.content.translations import Translation, read_translations
from sprakverktyg.content.vocabulary import read_vocabulary
from sprakverktyg.content.workplace import read_careers, read_quality
from sprakverktyg.content.writing import read_writing
from sprakverktyg.content.yrkeskrav import read_framework, read_profile
from sprakverktyg.domain.careers import CareerStep
from sprakverktyg.domain.competence import Framework, Profile
from sprakverktyg.domain.corpus import Dialogue, Note, Pair
from sprakverktyg.domain.errors import NotFound
from sprakverktyg.domain.introduction import ObservableTask
from sprakverktyg.domain.plain_words import PlainWord
from sprakverktyg.domain.quality import QualityPoint
from sprakverktyg.domain.reflection import ReflectionQuestion
from sprakverktyg.domain.vocabulary import Library
from sprakverktyg.domain.writing import WritingTask

DEFAULT_FRAMEWORK = "aldreomsorg"


@dataclass(frozen=True)
class Content:
    """Everything that the program knows from files. `translations` are by language and word id.

    `local` are the ids of words, texts, dialogues and writing tasks that the municipality has added.
    """

    frameworks: tuple[Framework, ...]
    profiles: tuple[Profile, ...]
    introduction: tuple[ObservableTask, ...]
    library: Library
    dialogues: tuple[Dialogue, ...]
    writing: tuple[WritingTask, ...]
    pairs: tuple[Pair, ...]
    notes: tuple[Note, ...]
    translations: Mapping[str, Mapping[str, Translation]]
    plain_words: tuple[PlainWord, ...]
    reflection: tuple[ReflectionQuestion, ...] = ()
    quality: tuple[QualityPoint, ...] = ()
    careers: tuple[CareerStep, ...] = ()
    local: frozenset[str] = frozenset()

    @property
    def framework(self) -> Framework:
        return next(framework for framework in self.frameworks if framework.id == DEFAULT_FRAMEWORK)

    def profile(self, profile_id: str) -> Profile:
        """Return the profile, or raise NotFound."""
        return _by_id("profile", self.profiles, profile_id)

    def dialogue(self, dialogue_id: str) -> Dialogue:
        """Return the dialogue, or raise NotFound."""
        return _by_id("dialogue", self.dialogues, dialogue_id)

    def writing_task(self, task_id: str) -> WritingTask:
        """Return the writing task, or raise NotFound."""
        return _by_id("writing task", self.writing, task_id)

    @cached_property
    def known_terms(self) -> frozenset[str]:
        """All forms of the professional terms and of the core words of the modules, in lower case."""
        return frozenset(
            form.lower() for word in self.library.words if word.term or word.core for form in word.used_forms
        )

    @cached_property
    def explanations(self) -> dict[str, str]:
        """The explanations of the professional terms by lemma."""
        return {word.lemma: word.explanation for word in self.library.words if word.term}

    @cached_property
    def word_explanations(self) -> dict[str, str]:
        """The explanations of all words by each of their forms, in lower case."""
        return {form.lower(): word.explanation for word in self.library.words for form in word.used_forms}


class HasId(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=HasId)


def _by_id(kind: str, items: Iterable[Item], item_id: str) -> Item:
    for item in items:
        if item.id == item_id:
            return item
    raise NotFound(f"{kind} {item_id!r}")


class Folders:
    """The shipped folders with a municipality's own laid over them.

    A file of its own at the path of one of ours takes its place; a file at a new path is added.
    """

    def __init__(self, yrkeskrav: Path, corpora: Path, local: Path | None) -> None:
        self._over = [
            (yrkeskrav, local / "yrkeskrav" if local else None),
            (corpora, local / "corpora" if local else None),
        ]

    def yrkeskrav(self, pattern: str) -> list[Path]:
        return self._files(*self._over[0], pattern)

    def corpora(self, pattern: str) -> list[Path]:
        return self._files(*self._over[1], pattern)

    def is_local(self, file: Path) -> bool:
        return any(local is not None and file.is_relative_to(local) for _, local in self._over)

    @staticmethod
    def _files(shipped: Path, local: Path | None, pattern: str) -> list[Path]:
        files = {path.relative_to(shipped): path for path in shipped.glob(pattern)}
        if local:
            files |= {path.relative_to(local): path for path in local.glob(pattern)}
        return [files[name] for name in sorted(files)]


def load_content(yrkeskrav: Path, corpora: Path, local: Path | None = None) -> Content:
    """Read all content, with a municipality's own folder laid over it.

    Raises: BrokenContent with every fault found, in order of file and line.
    """
    faults, folders, added = Faults(), Folders(yrkeskrav, corpora, local), set[str]()

    def read(files: list[Path], reader: Callable[[Path], list[Item]]) -> tuple[Item, ...]:
        found: list[Item] = []
        for file in files:
            items = reader(file)
            found += items
            if folders.is_local(file):
                added.update(item.id for item in items)
        return tuple(found)

    frameworks = tuple(read_framework(path.parent, faults) for path in folders.yrkeskrav("*/framework.toml"))
    if not any(framework.id == DEFAULT_FRAMEWORK for framework in frameworks):
        faults.add(yrkeskrav, 0, "framework-missing", f"Add the folder {DEFAULT_FRAMEWORK} with framework.toml.")
    modules = frozenset(module_id for framework in frameworks for module_id in framework.modules)
    profiles = read(folders.yrkeskrav("profiles/*.toml"), lambda file: read_profile(file, faults))
    words = read(folders.corpora("vocabulary/**/*.toml"), lambda file: read_vocabulary(file, modules, faults))
    texts = read(folders.corpora("texts/**/*.md"), lambda file: read_text(file, modules, faults))
    dialogues = read(folders.corpora("dialogues/**/*.toml"), lambda file: read_dialogues(file, modules, faults))
    writing = read(folders.corpora("writing/**/*.toml"), lambda file: read_writing(file, modules, faults))
    pairs = read(folders.corpora("pairs/**/*.toml"), lambda file: read_pair(file, modules, faults))
    task_ids = {task.id for task in writing}
    notes = read(folders.corpora("notes/**/*.toml"), lambda file: read_notes(file, task_ids, faults))
    lemmas, word_ids = {word.lemma for word in words}, {word.id for word in words}
    introduction = read(
        folders.yrkeskrav("introduction/*.toml"), lambda file: read_introduction(file, modules, lemmas, faults)
    )
    reflection = read(folders.yrkeskrav("reflection/*.toml"), lambda file: read_reflection(file, modules, faults))
    translations = {
        file.stem: read_translations(file, word_ids, faults) for file in folders.corpora("translations/*.tsv")
    }
    plain_words = read_plain_words(folders.corpora("plain_words/*.toml"), faults)
    quality = read(folders.yrkeskrav("quality/*.toml"), lambda file: read_quality(file, faults))
    known_profiles = {profile.id for profile in profiles}
    careers = read(folders.yrkeskrav("careers/*.toml"), lambda file: read_careers(file, known_profiles, faults))
    faults.refuse_duplicates()
    faults.stop()
    return Content(
        frameworks=frameworks,
        profiles=profiles,
        introduction=introduction,
        library=Library(words, texts, dialogues, writing, tuple(note for note in notes if not note.eval)),
        dialogues=dialogues,
        writing=writing,
        pairs=pairs,
        notes=notes,
        translations=translations,
        plain_words=plain_words,
        reflection=reflection,
        quality=quality,
        careers=careers,
        local=frozenset(added),
    )
