"""Random passwords and keys, made once and kept beside the servers they open."""

from __future__ import annotations

import secrets
from pathlib import Path


def password(folder: Path, name: str) -> str:
    """The password of this name, made up at the first call; only its owner can read the file."""
    file = folder / "passwords" / name
    if not file.exists():
        write_secret(file, secrets.token_urlsafe(24))
    return file.read_text(encoding="ascii")


def write_secret(file: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.touch(mode=0o600)
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)
