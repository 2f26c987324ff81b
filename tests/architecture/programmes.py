"""Every service there is, found in the tree: a new one gets the promises for free."""

from __future__ import annotations

from pathlib import Path

from chassis.processes import Process
from chassis.service import Service, load

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = sorted(f"services.{app.parent.name}" for app in ROOT.glob("services/*/app.py"))
SERVICES: list[Service] = [load(package) for package in [*PACKAGES, "tests.excursions"]]
PROCESSES: list[tuple[Service, Process]] = [(service, process) for service in SERVICES for process in service.processes]
EVERY_PROCESS = [f"{service.name}-{process.thing}-{process.column}" for service, process in PROCESSES]
