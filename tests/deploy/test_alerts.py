"""What Prometheus is told to read and to warn of."""

from __future__ import annotations

import re
import subprocess

from deploy.local import packages
from deploy.local.machine import ROOT
from deploy.local.services import SERVICES

CONFIGURATION = ROOT / "deploy" / "prometheus"
RULES_TRIED = ROOT / "tests" / "deploy" / "alerts_test.yml"


def check(*arguments: str) -> None:
    done = subprocess.run([packages.promtool(), *arguments], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_prometheus_accepts_its_configuration() -> None:
    check("check", "config", str(CONFIGURATION / "prometheus.yml"))


def test_every_alert_rises_when_it_should_and_only_then() -> None:
    check("test", "rules", str(RULES_TRIED))


def test_no_alert_is_untried() -> None:
    declared = set(re.findall(r"- alert: (\w+)", (CONFIGURATION / "alerts.yml").read_text()))

    assert declared == set(re.findall(r"alertname: (\w+)", RULES_TRIED.read_text()))


def test_both_processes_of_every_service_are_read() -> None:
    read = set(re.findall(r"- (\S+):[89]000", (CONFIGURATION / "prometheus.yml").read_text()))

    assert read == {f"{place.name}-{verb}" for place in SERVICES for verb in ("web", "work")}
