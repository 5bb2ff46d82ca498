"""The promises of the command line: exit status, shapes, and never a traceback."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from sprakverktyg import __version__, cli
from sprakverktyg.cli import main
from sprakverktyg.domain.competence import Level, Skill
from sprakverktyg.domain.exercise import GAP
from sprakverktyg.domain.roles import Right, Role
from sprakverktyg.settings import data_folder
from sprakverktyg.storage.base import make_engine, make_sessions, migrate
from sprakverktyg.usecases import accounts
from tests.support.cast import PASSWORD

ROOT = Path(cli.__file__).parents[2]
FIRST = ["first-administrator", "--organisation", "Lunda kommun", "--unit", "Björken", "--name", "Sara Ek"]
COUNTED = {"words", "core", "writing_tasks", "observable_tasks", "texts", "dialogues"}
EMAIL = ["--email", "sara@test.example"]


@pytest.fixture
def database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a database that is not there yet, in the settings."""
    url = f"sqlite:///{tmp_path / 'cli.db'}"
    monkeypatch.setenv("SPRAKVERKTYG_SECRET", "x" * 32)
    monkeypatch.setenv("SPRAKVERKTYG_DATABASE", url)
    return url


def run(*arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the command as a program of its own, with no settings but these."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SPRAKVERKTYG_")}
    return subprocess.run(
        [sys.executable, "-m", "sprakverktyg", *arguments],
        cwd=ROOT,
        env=kept | environ,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def write_password(monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))


class TestStatus:
    def test_done(self) -> None:
        done = run("exercises", "--module", "lakemedel", "--count", "2")
        assert (done.returncode, done.stderr, done.stdout.count("\n")) == (0, "", 2)

    def test_run_without_a_secret_tells_how_to_make_one(self) -> None:
        refused = run("run")
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr.startswith("sprakverktyg: SPRAKVERKTYG_SECRET is not set.")
        assert "token_hex" in refused.stderr
        assert refused.stderr.count("\n") == 1

    def test_a_reader_that_stops_reading(self) -> None:
        command = (
            f"{sys.executable} -m sprakverktyg exercises --module lakemedel --count 9999 --format json | head -c 1"
        )
        stopped = subprocess.run(
            ["sh", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
        )
        assert (stopped.stdout, stopped.stderr) == ("{", "")

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["finns-inte"],
            ["check-content", "--format", "xml"],
            ["exercises"],
            ["exercises", "--module", "lakemedel", "--count", "-1"],
            ["exercises", "--module", "lakemedel", "--seed", "x"],
            ["first-administrator", "--unit", "x"],
            ["demo", "--port", "x"],
        ],
    )
    def test_wrong_usage(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        printed = capsys.readouterr()
        assert (caught.value.code, printed.out) == (2, "")
        assert printed.err.startswith("usage:")

    def test_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            main(["--version"])
        assert (caught.value.code, capsys.readouterr().out) == (0, f"{__version__}\n")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("sqlite:////finns/inte/alls.db", "unable to open database file"),
        ("inte en adress", "Could not parse SQLAlchemy URL"),
        ("finnsinte://x", "Can't load plugin"),
        ("postgresql+psycopg://hemlig:lösenord@/x?host=/finns/inte", "connection"),
    ],
)
def test_a_database_that_cannot_be_used(
    url: str, reason: str, database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SPRAKVERKTYG_DATABASE", url)
    assert main(["run"]) == 1
    printed = capsys.readouterr().err
    assert printed.startswith("sprakverktyg: SPRAKVERKTYG_DATABASE cannot be used: ")
    assert reason in printed
    assert "lösenord" not in printed
    assert printed.count("\n") == 1


def test_a_database_that_is_newer_than_the_program(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    migrate(database)
    engine = create_engine(database)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    assert main(["run"]) == 1
    assert "'9999'" in capsys.readouterr().err


class TestCheckContent:
    def test_the_shape(self, capsys: pytest.CaptureFixture[str]) -> None:
        status = main(["check-content", "--format", "json"])
        printed = capsys.readouterr()
        found = json.loads(printed.out)
        assert (set(found), printed.err) == ({"modules", "totals", "faults"}, "")
        assert (status, found["faults"]) == (0, [])
        assert len(found["modules"]) == 28
        for counts in found["modules"].values():
            assert set(counts) == COUNTED
            assert all(type(count) is int for count in counts.values())
        assert set(found["totals"]) >= COUNTED | {"pairs", "notes"}
        for name in ("words", "core"):
            assert found["totals"][name] == sum(counts[name] for counts in found["modules"].values())

    @pytest.fixture
    def broken(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The path of a file of words with two faults."""
        shutil.copytree(data_folder("yrkeskrav"), tmp_path / "yrkeskrav")
        (tmp_path / "corpora" / "vocabulary").mkdir(parents=True)
        words = tmp_path / "corpora" / "vocabulary" / "lakemedel.toml"
        source = (data_folder("corpora") / "vocabulary" / "lakemedel.toml").read_text(encoding="utf-8")
        broken = source.replace('level = "B1"', 'level = "B9"', 1).replace('module = "lakemedel"', 'module = "fel"')
        words.write_text(broken, encoding="utf-8")
        monkeypatch.setattr(cli.content, "data_folder", lambda name: tmp_path / name)
        return words

    def test_faults_as_json(self, broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check-content", "--format", "json"]) == 1
        found = json.loads(capsys.readouterr().out)
        assert [(fault["line"], fault["rule"]) for fault in found["faults"] if fault["file"] == str(broken)] == [
            (1, "unknown-module"),
            (3, "unknown-value"),
        ]
        assert all(set(fault) == {"file", "line", "rule", "message"} for fault in found["faults"])

    @pytest.mark.parametrize("command", [["check-content"], ["exercises", "--module", "lakemedel"]])
    def test_faults_as_text(self, broken: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert main(command) == 1
        printed = capsys.readouterr().err
        assert f"{broken}:1: unknown-module: module = 'fel' is in no framework. Correct its spelling.\n" in printed
        assert f"{broken}:3: unknown-value: " in printed


class TestExercises:
    def test_the_shape(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["exercises", "--module", "lakemedel", "--count", "50", "--format", "json"]) == 0
        printed = capsys.readouterr()
        found = json.loads(printed.out)
        assert (set(found), len(found["exercises"]), printed.err) == ({"exercises"}, 50, "")
        for exercise in found["exercises"]:
            assert set(exercise) == {"id", "type", "module", "skill", "level", "prompt", "answer", "source"}
            assert (exercise["module"], Skill(exercise["skill"]), Level(exercise["level"])) == (
                "lakemedel",
                exercise["skill"],
                exercise["level"],
            )
            assert exercise["id"].startswith(exercise["type"])
            assert exercise["answer"]
        cloze = next(exercise for exercise in found["exercises"] if exercise["type"] == "lucka")
        assert GAP in cloze["prompt"]["text"]

    def test_the_seed_decides(self, capsys: pytest.CaptureFixture[str]) -> None:
        def printed(seed: int) -> str:
            assert main(["exercises", "--module", "lakemedel", "--seed", str(seed), "--format", "json"]) == 0
            return capsys.readouterr().out

        assert printed(1) == printed(1) != printed(2)

    @pytest.mark.parametrize(("count", "lines"), [("0", 0), ("3", 3)])
    def test_as_text(self, count: str, lines: int, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["exercises", "--module", "lakemedel", "--count", count]) == 0
        assert capsys.readouterr().out.count("\n") == lines

    def test_a_module_that_does_not_exist(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["exercises", "--module", "finns_inte", "--format", "json"]) == 1
        printed = capsys.readouterr()
        assert (printed.out, printed.err.count("\n")) == ("", 1)
        assert "finns_inte" in printed.err


class TestFirstAdministrator:
    def test_the_administrator_can_sign_in(
        self, database: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write_password(monkeypatch)
        assert main([*FIRST, *EMAIL]) == 0
        assert capsys.readouterr() == ("", "sara@test.example can sign in now.\n")
        engine = make_engine(database)
        with make_sessions(engine)() as session:
            person = accounts.sign_in(session, EMAIL[1], PASSWORD)
            viewer = accounts.viewer(session, person.id)
            assert viewer is not None
            assert (viewer.name, viewer.roles) == ("Sara Ek", {Role.ADMINISTRATOR})
            assert [unit.name for unit in accounts.units_for(session, viewer, Right.ADMINISTER)] == ["Björken"]
        engine.dispose()

    @pytest.mark.parametrize(
        ("arguments", "password", "sentence"),
        [
            (EMAIL, "kort", "The password is too short. Write at least 12 characters."),
            (EMAIL, "", "The password is too short. Write at least 12 characters."),
            ([*EMAIL, "--profile", "finns_inte"], PASSWORD, "profile 'finns_inte'"),
        ],
    )
    def test_what_cannot_be_used(
        self,
        arguments: list[str],
        password: str,
        sentence: str,
        database: str,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        write_password(monkeypatch, password)
        assert main([*FIRST, *arguments]) == 1
        printed = capsys.readouterr()
        assert (printed.out, printed.err) == ("", f"sprakverktyg: {sentence}\n")

    @pytest.mark.parametrize(
        ("organisation", "sentence"),
        [
            ("Lunda kommun", "There is an organisation called Lunda kommun already. Choose another name."),
            ("Granby kommun", "Somebody has the address sara@test.example already. Write another address."),
        ],
    )
    def test_a_second_time_changes_nothing(
        self,
        organisation: str,
        sentence: str,
        database: str,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        write_password(monkeypatch)
        assert main([*FIRST, *EMAIL]) == 0
        write_password(monkeypatch)
        capsys.readouterr()
        assert main([*FIRST[:2], organisation, *FIRST[3:], *EMAIL]) == 1
        assert capsys.readouterr().err == f"sprakverktyg: {sentence}\n"
        engine = make_engine(database)
        with engine.connect() as connection:
            assert connection.execute(text("SELECT count(*) FROM organisation")).scalar() == 1
        engine.dispose()


def test_every_fault_that_a_command_can_raise_has_its_sentence() -> None:
    assert {"organisation_exists", "short_password", "email_taken"} <= set(cli.SENTENCES)


class TestPersonalData:
    def test_a_file(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file = tmp_path / "anteckning.txt"
        file.write_text("Ring 070-174 06 05.\nElsa Berg, 811228-9874, har feber.", encoding="utf-8")
        assert main(["personal-data", str(file)]) == 0
        found = json.loads(capsys.readouterr().out)["found"]
        assert [(item["kind"], item["text"]) for item in found] == [
            ("phone", "070-174 06 05"),
            ("name", "Elsa Berg"),
            ("personnummer", "811228-9874"),
        ]
        assert all(set(item) == {"start", "end", "kind", "text"} for item in found)

    def test_offsets_hold_in_the_text_as_given(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        text = "Hon sov.\r\n\r\nRing 070-174 06 05.\r\n"
        (tmp_path / "windows.txt").write_bytes(text.encode())
        assert main(["personal-data", str(tmp_path / "windows.txt")]) == 0
        [item] = json.loads(capsys.readouterr().out)["found"]
        assert text[item["start"] : item["end"]] == item["text"] == "070-174 06 05"

    def test_lines(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("Hon sov\x0cgott.\nRing 070-174 06 05.\r\n"))
        assert main(["personal-data", "--lines"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [len(json.loads(line)["found"]) for line in lines] == [0, 1]

    def test_a_file_that_is_not_text(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        (tmp_path / "bild.txt").write_bytes(b"\xff\xfe\x00\x81")
        assert main(["personal-data", str(tmp_path / "bild.txt")]) == 1
        assert "UTF-8" in capsys.readouterr().err


class TestAnalyse:
    def test_json(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file = tmp_path / "text.txt"
        file.write_bytes("Hon sov.\r\nMorgonmötet börjar.".encode())
        assert main(["analyse", str(file)]) == 0
        sentences = json.loads(capsys.readouterr().out)["sentences"]
        assert [(sentence["start"], sentence["end"]) for sentence in sentences] == [(0, 8), (10, 29)]
        assert sentences[1]["tokens"][0] == {
            "id": 1,
            "start": 10,
            "end": 21,
            "text": "Morgonmötet",
            "lemma": "morgonmöte",
            "upos": "NOUN",
            "feats": "Case=Nom|Definite=Def|Gender=Neut|Number=Sing",
            "head": 2,
            "deprel": "nsubj",
            "compound": ["Morgon", "mötet"],
            "difficulty": sentences[1]["tokens"][0]["difficulty"],
        }
        assert set(sentences[1]["tokens"][0]["difficulty"]) == {"value", "limit", "hard", "level", "reasons"}

    def test_conllu_of_given_words(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Hon sov.Bra .\n\nJa\n")))
        assert main(["analyse", "--pretokenized", "--format", "conllu"]) == 0
        lines = capsys.readouterr().out.split("\n")
        assert [line.split("\t")[:2] for line in lines if "\t" in line] == [
            ["1", "Hon"],
            ["2", "sov.Bra"],
            ["3", "."],
            ["1", "Ja"],
        ]
        assert [line for line in lines if line.startswith("# text")] == ["# text = Hon sov.Bra .", "# text = Ja"]


TREEBANK = """\
1\tHon\thon\tPRON\t_\tCase=Nom|Definite=Def|Gender=Com|Number=Sing|PronType=Prs\t2\tnsubj\t_\t_
2\tåt\täta\tVERB\t_\tMood=Ind|Tense=Past|VerbForm=Fin|Voice=Act\t0\troot\t_\t_
3\tgröt\tgröt\tNOUN\t_\tCase=Nom|Definite=Ind|Gender=Com|Number=Sing\t2\tobj\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

1\tSov\tsova\tVERB\t_\tMood=Ind|Tense=Past|VerbForm=Fin|Voice=Act\t0\troot\t_\t_
2\thon\thon\tPRON\t_\tCase=Nom|Definite=Def|Gender=Com|Number=Sing|PronType=Prs\t1\tnsubj\t_\tSpaceAfter=No
3\t?\t?\tPUNCT\t_\t_\t1\tpunct\t_\t_

1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\tSpaceAfter=No
2\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

"""


def test_a_benchmark_prints_figures_goals_and_the_machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "sv_talbanken-dev.conllu").write_text(TREEBANK, encoding="utf-8")
    assert main(["benchmark", "language", "--treebank", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("machine: ")
    assert re.search(r"^compounds, other half +\d\d\.\d\d +% +≥ 95 +reached +294 words$", printed.out, re.MULTILINE)
    of = "9 words of sv_talbanken-dev.conllu"
    for line in (
        rf"UPOS +[\d.]+ +% +≥ 97 +\w+ +{of}",
        rf"speed, one core, processor time +[\d,.]+ +words/s +≥ 8,000 +\w+ +{of}",
        r"yardstick: NumPy's matrix product +[\d,.]+ +GFLOP/s .*",
        r"inflection +100\.00 +% .* 3 triples of sv_talbanken-dev.conllu",
    ):
        assert re.search(f"^{line}$", printed.out, re.MULTILINE), line
    assert "--learner-errors is not given" in printed.err


class TestBenchmarkDocuments:
    def test_times_from_the_file_to_the_last_proposal(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["benchmark", "documents", "--pages", "4"]) == 0
        printed = capsys.readouterr().out
        assert re.search(r"^from the file to the last proposal +\d+\.\d\d +s +4 pages, \d+ sentences", printed, re.M)

    def test_drafted_exercises_to_judge(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file = tmp_path / "rutin.md"
        file.write_text("# Rutin\n\nGe insulin bara med delegering.\n", encoding="utf-8")
        assert main(["benchmark", "documents", "--draw", "1", "--files", str(file)]) == 0
        [heads, row] = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
        assert heads[-2:] == ["faulty", "remark"]
        assert (row[0], row[1], row[-2:]) == ("rutin", "text-lucka", ["", ""])


class TestFeedback:
    def test_a_text_for_a_task(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        file = tmp_path / "text.txt"
        file.write_text("Gerda var sur i morse och åt inte.", encoding="utf-8")
        assert main(["feedback", str(file), "--task", "journal-frukost-gerda"]) == 0
        record = json.loads(capsys.readouterr().out)
        assert set(record) == {"remarks", "covered", "missing"}
        assert "tid" in record["missing"]
        shape = {"start", "end", "check", "category", "message", "example", "suggestion", "certainty"}
        assert all(set(remark) == shape for remark in record["remarks"])

    def test_lines_are_documents(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("Hon kan går själv.\nHon kan gå själv.\n"))
        assert main(["feedback", "--lines"]) == 0
        first, second = map(json.loads, capsys.readouterr().out.splitlines())
        assert [(remark["start"], remark["end"], remark["suggestion"]) for remark in first["remarks"]] == [
            (8, 11, "gå")
        ]
        assert second["remarks"] == []

    def test_a_task_that_does_not_exist(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO("Hej."))
        assert main(["feedback", "--task", "finns-inte"]) == 1
        printed = capsys.readouterr()
        assert (printed.out, printed.err.count("\n")) == ("", 1)
