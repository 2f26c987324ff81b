"""Installs PostgreSQL, RabbitMQ and what pages are set with from the system's own packages where they are missing."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from pathlib import Path

LOCK = Path(__file__).resolve().parents[2] / ".run" / "packages.lock"
POLICY = Path("/usr/sbin/policy-rc.d")
POSTGRESQL = "postgresql"
RABBITMQ = "rabbitmq-server"
PROMETHEUS = "prometheus"
CHROMIUM = "chromium"
POPPLER = "poppler-utils"
# What WeasyPrint sets pages with.
PANGO = {
    "libpango-1.0-0": "pango-1.0",
    "libpangoft2-1.0-0": "pangoft2-1.0",
    "libharfbuzz-subset0": "harfbuzz-subset",
}


class MissingPackage(SystemExit):
    """A package is not there and we may not install it: one sentence says which."""


def postgresql_binaries() -> Path | None:
    """The folder of the newest PostgreSQL on this machine."""
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if versions:
        return versions[-1].parent
    found = shutil.which("initdb")
    return Path(found).resolve().parent if found else None


def rabbitmq_binaries() -> Path | None:
    """The folder with RabbitMQ's own scripts; the one in /usr/sbin insists on running as its system user."""
    folder = Path("/usr/lib/rabbitmq/bin")
    return folder if (folder / "rabbitmq-server").exists() else None


def ensure() -> None:
    """Have both servers' programs, and the libraries documents are printed with, on this machine.

    Raises MissingPackage where a package is missing and this person may not install it.
    """
    found = {POSTGRESQL: postgresql_binaries(), RABBITMQ: rabbitmq_binaries()}
    missing = [package for package, folder in found.items() if folder is None]
    missing += [package for package, library in PANGO.items() if find_library(library) is None]
    if missing:
        _install(missing)


def chromium() -> str:
    """The browser that the journeys of the tests are made in.

    Raises MissingPackage as `ensure` does.
    """
    if shutil.which(CHROMIUM) is None:
        _install([CHROMIUM])
    return shutil.which(CHROMIUM) or CHROMIUM


def promtool() -> str:
    """The checker of metrics and alerts; it comes with the server that reads them, which is not started.

    Raises MissingPackage as `ensure` does.
    """
    if shutil.which("promtool") is None:
        _install([PROMETHEUS])
    return "promtool"


def poppler() -> None:
    """The tools by which the tests read a PDF as a person does: `pdftotext` and `pdftoppm`.

    Raises MissingPackage as `ensure` does.
    """
    if shutil.which("pdftotext") is None:
        _install([POPPLER])


def _install(missing: list[str]) -> None:
    names = " ".join(missing)
    become_root = _way_to_root()
    if become_root is None or shutil.which("apt-get") is None:
        raise MissingPackage(f"Please have these packages installed and try again: sudo apt-get install {names}")
    print(f"Installing {names} from the system's packages …", flush=True)
    command = [*become_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    with _one_at_a_time(), _no_service_started(become_root):
        for arguments in (["update"], ["install", "-y", "--no-install-recommends", *missing]):
            done = subprocess.run([*command, *arguments], check=False, capture_output=True, text=True)
            if done.returncode:
                raise MissingPackage(f"apt-get could not install {names}:\n{done.stdout}{done.stderr}")


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two processes of one checkout may find the same package missing; `apt-get` lets in only one."""
    LOCK.parent.mkdir(exist_ok=True)
    with LOCK.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _way_to_root() -> list[str] | None:
    """Nothing for root, sudo for a person who needs no password, None for the others."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], check=False, capture_output=True).returncode == 0:
        return [sudo, "-n"]
    return None


@contextmanager
def _no_service_started(become_root: list[str]) -> Iterator[None]:
    """A package starts its server on the usual port when installed; we want only the programs."""
    if POLICY.exists():
        yield
        return
    script = f"printf '#!/bin/sh\\nexit 101\\n' > {POLICY} && chmod 755 {POLICY}"
    subprocess.run([*become_root, "sh", "-c", script], check=True)
    try:
        yield
    finally:
        subprocess.run([*become_root, "rm", "-f", str(POLICY)], check=True)


if __name__ == "__main__":
    ensure()
