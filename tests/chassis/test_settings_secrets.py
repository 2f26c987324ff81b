"""A secret may come as a file, so that it stands in no environment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chassis.settings import settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    for variable in ("KOPRU_DATABASE_URL", "KOPRU_AMQP_URL", "KOPRU_TOKEN_KEYS", "KOPRU_PORT"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("KOPRU_SECRETS", str(tmp_path))
    (tmp_path / "database_url").write_text("postgresql+psycopg://one\n")
    (tmp_path / "amqp_url").write_text("amqp://one")
    (tmp_path / "token_keys").write_text("{}")
    settings.cache_clear()
    yield tmp_path
    settings.cache_clear()


def test_a_word_is_what_the_file_says_and_a_path_is_the_file(folder: Path) -> None:
    assert settings().database_url == "postgresql+psycopg://one"
    assert settings().token_keys == folder / "token_keys"


def test_the_environment_comes_first(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOPRU_AMQP_URL", "amqp://two")

    assert settings().amqp_url == "amqp://two"


def test_a_setting_that_is_nowhere_is_named(folder: Path) -> None:
    (folder / "database_url").unlink()

    with pytest.raises(SystemExit, match="KOPRU_DATABASE_URL is not set"):
        settings()
