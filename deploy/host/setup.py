"""The second step, once both servers answer: databases, tables, exchange and queues, and the demo province."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import httpx
import psycopg

from deploy.host.province import this_host
from deploy.local import steps
from deploy.local.machine import Machine
from deploy.local.programs import NotReady

PATIENCE = 300.0
PAUSE = 5.0

Step = Callable[[Machine], None]


def main() -> None:
    """Do what is not done yet."""
    host = this_host()
    try:
        with ThreadPoolExecutor() as pool:
            for step in [pool.submit(until_done, step, host) for step in (steps.databases, steps.queues)]:
                step.result()
        if host.given.get("KOPRU_DEMO") == "1":
            until_done(steps.demo_province, host)
            steps.say((host.folder / "people.txt").read_text(encoding="utf-8"))
    except (NotReady, psycopg.Error, httpx.HTTPError) as trouble:
        raise SystemExit(str(trouble)) from None


def until_done(step: Step, host: Machine, patience: float = PATIENCE, pause: float = PAUSE) -> None:
    """Do the step again while it fails: on a busy host a server that has said it is ready may still answer late."""
    until = time.monotonic() + patience
    while True:
        try:
            return step(host)
        except (NotReady, psycopg.OperationalError, httpx.HTTPError) as trouble:
            if time.monotonic() > until:
                raise
            steps.say(f"{trouble}\nIt is tried again.")
        time.sleep(pause)


if __name__ == "__main__":
    main()
