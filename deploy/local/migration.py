"""Writes a service's next migration, or checks that none is missing, on a database of a minute."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys

from . import temporary
from .databases import database_for
from .machine import ROOT
from .services import SERVICES


def main() -> int:
    """Say what was written or is missing; 1 where something is missing."""
    parser = argparse.ArgumentParser(prog="python -m deploy.local.migration", description=__doc__)
    parser.add_argument("service", nargs="?", help="services.training; without one, all of them")
    parser.add_argument("message", nargs="?", help="what changes; without it, nothing is written")
    said = parser.parse_args()
    services = [said.service] if said.service else [place.package for place in SERVICES]
    act = said.message or "--check"
    with temporary.database() as node:
        return max(_on_its_database(node.server.url, service, act) for service in services)


def _on_its_database(admin_url: str, service: str, act: str) -> int:
    url = database_for(admin_url, service, "word of a minute")
    for arguments in (("migrate", service), ("migration", service, act)):
        needed = {"KOPRU_DATABASE_URL": url, "KOPRU_AMQP_URL": "amqp://nobody", "KOPRU_TOKEN_KEYS": os.devnull}
        environment = os.environ | needed | {"KOPRU_LOG_LEVEL": "WARNING"}  # noqa: TID251  # handed on, not read
        done = subprocess.run([sys.executable, "-m", "chassis", *arguments], env=environment, cwd=ROOT, check=False)
        if done.returncode:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
