"""`python -m chassis COMMAND SERVICE…`: what is done to a service from outside."""

from __future__ import annotations

import argparse
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, TypeAlias

from chassis import loading, logs

if TYPE_CHECKING:
    # argparse has no public name for what add_subparsers returns.
    Commands: TypeAlias = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  # see above

_DEAD_ACTS = {
    "list": "list the parked events of a service",
    "show": "show one parked event, masked",
    "resend": "let the listener try parked events again",
    "discard": "give a parked event up; the reason stays with it",
}


# Each command loads what it needs: a process that becomes gunicorn, or one in whose image a library is left out, loads
# nothing of the rest.
def main() -> None:
    """Read the command line and do what it says."""
    arguments = _parser().parse_args()
    logs.configure()
    arguments.do(arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m chassis", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _migration_commands(commands)
    _running_commands(commands)
    _dead_commands(commands)
    _key_commands(commands)
    return parser


def _migration_commands(commands: Commands) -> None:
    one = commands.add_parser("migrate", help="bring a service's database to the newest tables")
    one.add_argument("service", nargs="+")
    one.set_defaults(do=_migrate)
    one = commands.add_parser(
        "migration", help="write a migration from what the models say, or --check that none is missing"
    )
    one.add_argument("service")
    one.add_argument("message", nargs="?", default="Unnamed")
    one.add_argument("--check", action="store_true")
    one.set_defaults(do=_migration)
    one = commands.add_parser("describe", help="write a service's OpenAPI and AsyncAPI files, or --check them")
    one.add_argument("service", nargs="+")
    one.add_argument("--check", action="store_true")
    one.set_defaults(do=_describe)


def _migrate(said: argparse.Namespace) -> None:
    from chassis import migrate  # noqa: PLC0415  # see main

    for package in said.service:
        migrate.upgrade(package)


def _migration(said: argparse.Namespace) -> None:
    from chassis import migrate  # noqa: PLC0415  # see main

    if said.check:
        migrate.check(said.service)
    else:
        migrate.write(said.service, said.message)


def _running_commands(commands: Commands) -> None:
    one = commands.add_parser("web", help="answer a service's HTTP requests")
    one.add_argument("service")
    one.set_defaults(do=_web)
    one = commands.add_parser("work", help="relay, listen and watch the clock for a service")
    one.add_argument("service")
    one.add_argument("role", nargs="*", help="only these of its roles")
    one.set_defaults(do=_work)
    one = commands.add_parser("topology", help="declare exchange, queues and bindings, as the broker's administrator")
    one.add_argument("service", nargs="+")
    one.set_defaults(do=_topology)


def _describe(said: argparse.Namespace) -> None:
    from chassis import described  # noqa: PLC0415  # see main

    if said.check:
        described.check(said.service)
        return
    for package in said.service:
        described.write(package)


def _web(said: argparse.Namespace) -> None:
    from chassis.web_process import serve  # noqa: PLC0415  # see main

    serve(said.service)


def _work(said: argparse.Namespace) -> None:
    loading.begin()
    from chassis.work import work  # noqa: PLC0415  # see main

    work(said.service, said.role)


def _topology(said: argparse.Namespace) -> None:
    loading.begin()
    from chassis.topology import apply  # noqa: PLC0415  # see main

    apply(said.service)


def _dead_commands(commands: Commands) -> None:
    dead = commands.add_parser("dead", help="list, show, resend or discard the events a service could not handle")
    acts = dead.add_subparsers(required=True, metavar="ACT")
    for name, what in _DEAD_ACTS.items():
        one = acts.add_parser(name, help=what)
        one.add_argument("service")
        if name != "list":
            one.add_argument("id", nargs="+" if name == "resend" else None)
        if name == "discard":
            one.add_argument("--reason", required=True)
        one.set_defaults(do=_dead, act=name)


def _dead(said: argparse.Namespace) -> None:
    from chassis.dead_messages import ACTS  # noqa: PLC0415  # see main

    ACTS[said.act](said)


def _key_commands(commands: Commands) -> None:
    acts = commands.add_parser("keys", help="new keys for the T.C. kimlik no of a service").add_subparsers(
        required=True, metavar="ACT"
    )
    one = acts.add_parser("add", help="a fresh key of each use at the end of a file of keys")
    one.add_argument("file", type=Path)
    one.set_defaults(do=lambda said: _renewal().add(said.file))
    one = acts.add_parser("renew", help="close every number of a service with the newest keys of its file")
    one.add_argument("service")
    one.set_defaults(do=lambda said: _renewal().renew_all(said.service))
    one = acts.add_parser("drop", help="leave only the newest keys in a file, when every number is closed with them")
    one.add_argument("file", type=Path)
    one.set_defaults(do=lambda said: _renewal().drop(said.file))


def _renewal() -> ModuleType:
    from chassis import key_renewal  # noqa: PLC0415  # see main

    return key_renewal


if __name__ == "__main__":
    main()
