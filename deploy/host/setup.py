"""The second step, once both servers answer: databases, tables, exchange and queues, and the demo province."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from deploy.host.province import this_host
from deploy.local import steps
from deploy.local.programs import NotReady


def main() -> None:
    """Do what is not done yet."""
    host = this_host()
    try:
        with ThreadPoolExecutor() as pool:
            for step in [pool.submit(step, host) for step in (steps.databases, steps.queues)]:
                step.result()
        if host.given.get("KOPRU_DEMO") == "1":
            steps.demo_province(host)
            steps.say((host.folder / "people.txt").read_text(encoding="utf-8"))
    except NotReady as trouble:
        raise SystemExit(str(trouble)) from None


if __name__ == "__main__":
    main()
