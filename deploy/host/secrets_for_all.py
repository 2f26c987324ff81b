"""The first step: every password and key is made once, and each party is given its own and nobody else's."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from deploy.host.province import OURS, SERVERS, THEIRS, this_host
from deploy.local.machine import Machine
from deploy.local.passwords import password, write_secret
from deploy.local.services import SERVICES, Place

USER = "kopru"
# What of a service's settings nobody else may know; the rest stands in docker-compose.yml for all to read.
WORDS = ("database_url", "amqp_url", "secret", "client_secret")
FILES = ("token_keys", "signing_key", "national_id_keys", "clients")


def main() -> None:
    """Make what is missing; a key or a password that is there stays."""
    _become_the_owner([OURS, *THEIRS.iterdir()])
    host = this_host()
    host.keys.make()
    host.write_clients()
    for server in SERVERS:
        write_secret(THEIRS / server / "password", password(host.folder, server))
    # By this word the nodes of a broker know each other.
    write_secret(THEIRS / "rabbitmq" / "cookie", password(host.folder, "rabbitmq-cookie"))
    for place in SERVICES:
        for name, text in secrets_of(host, place).items():
            write_secret(THEIRS / place.name / name, text)


def secrets_of(host: Machine, place: Place) -> Mapping[str, str]:
    """A file for each secret of a service, named as `chassis/settings.py` names it."""
    settings = host.settings_of(place)
    words = {name: settings[_variable(name)] for name in WORDS if _variable(name) in settings}
    files = {name: Path(settings[_variable(name)]) for name in FILES if _variable(name) in settings}
    return words | {name: file.read_text(encoding="utf-8") for name, file in files.items()}


def _variable(name: str) -> str:
    return f"KOPRU_{name.upper()}"


def _become_the_owner(folders: list[Path]) -> None:
    """A new volume is root's: it is given to the user of our images, as whom we go on."""
    for folder in folders:
        shutil.chown(folder, USER, USER)
    owner = OURS.stat()
    os.setgroups([])
    os.setgid(owner.st_gid)
    os.setuid(owner.st_uid)


if __name__ == "__main__":
    main()
