"""`make bench`: every section in turn on private servers, printed and written to `results.md`.

python -m deploy.bench                  all of it
python -m deploy.bench event_path http  only these sections; `results.md` stays as it is
"""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module
from pathlib import Path

from deploy.bench.figures import Bar, Section, machine
from deploy.local import temporary
from deploy.local.postgresql import PostgreSQL
from deploy.local.rabbitmq import RabbitMQ

SECTIONS = ("event_path", "growth", "backlog", "http", "profile", "feed", "pairs", "country", "judging")
RESULTS = Path(__file__).with_name("results.md")


def main(wanted: list[str]) -> int:
    """Measure, print, and write down where everything was measured; 1 where a bar does not hold."""
    if unknown := set(wanted) - set(SECTIONS):
        raise SystemExit(f"There is no section {', '.join(sorted(unknown))}; there are {', '.join(SECTIONS)}.")
    texts, held = [], True
    with temporary.database(durable=True, dated=True) as database, temporary.broker(durable=True) as broker:
        for name in wanted or SECTIONS:
            print(f"Measuring {name} …", file=sys.stderr, flush=True)
            section = _measured(name, database.server, broker.server)
            texts.append(section.text())
            held = held and all(bar.holds for bar in section.bars)
            print(texts[-1], end="\n\n", flush=True)
    if not wanted:
        head = f"# What was measured\n\n{date.today():%Y-%m-%d}, {machine()}. Again: `make bench`.\n"  # noqa: DTZ011  # the day it is where one sits
        RESULTS.write_text("\n\n".join([head, *texts]) + "\n", encoding="utf-8")
    return 0 if held else 1


def _measured(name: str, database: PostgreSQL, broker: RabbitMQ) -> Section:
    """What breaks down is said in its place, and the others are measured all the same."""
    try:
        section: Section = import_module(f"deploy.bench.{name}").measure(database, broker)
    except RuntimeError as why:
        return Section(name, [], [Bar("comes to its end", 0, least=1, unit="")], f"Broke off: {why}")
    return section


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
