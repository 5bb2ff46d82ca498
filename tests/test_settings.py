import stat
from pathlib import Path

import pytest

from sprakverktyg.settings import SETTINGS, Settings, WrongSetting, data_folder, kept_secret

SECRET = "x" * 32
GOOD = {"SPRAKVERKTYG_SECRET": SECRET}
DEFAULTS = Settings(secret=SECRET)


def test_only_the_secret_must_be_given() -> None:
    assert Settings.from_env(GOOD) == DEFAULTS


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_read(name: str) -> None:
    text, value = {int: ("7", 7), bool: ("no", False)}.get(type(getattr(DEFAULTS, name)), ("å" * 32, "å" * 32))
    assert getattr(Settings.from_env(GOOD | {SETTINGS[name].name: text}), name) == value


@pytest.mark.parametrize("environ", [{}, {"SPRAKVERKTYG_SECRET": ""}, {"SPRAKVERKTYG_SECRET": "x" * 31}])
def test_without_a_secret_one_is_told_how_to_make_it(environ: dict[str, str]) -> None:
    with pytest.raises(WrongSetting, match=r"^SPRAKVERKTYG_SECRET is .*token_hex\(32\)"):
        Settings.from_env(environ)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("PORT", "http", "is 'http'; write a whole number."),
        ("PORT", "-1", "is '-1'; write a whole number."),
        ("UPLOAD_MB", "2.5", "is '2.5'; write a whole number."),
        ("IDLE_MINUTES", " 60", "is ' 60'; write a whole number."),
        ("SECURE_COOKIES", "true", "is 'true'; write yes or no."),
        ("SECURE_COOKIES", "Yes", "is 'Yes'; write yes or no."),
        ("PORT", "", "is not set. The port that the server listens on. Remove it to get 8000."),
    ],
)
def test_a_value_that_cannot_be_used(name: str, value: str, sentence: str) -> None:
    with pytest.raises(WrongSetting) as caught:
        Settings.from_env(GOOD | {f"SPRAKVERKTYG_{name}": value})
    assert str(caught.value) == f"SPRAKVERKTYG_{name} {sentence}"


def test_the_secret_of_a_demo_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    secret = kept_secret(file)
    assert len(secret) == 64
    assert kept_secret(file) == secret
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["templates", "yrkeskrav", "corpora"])
def test_data_folders_exist(name: str) -> None:
    assert data_folder(name).is_dir()
