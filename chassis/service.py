"""A service as the chassis sees it: its doors, its process tables, what it hears and what its worker does besides."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from threading import Event
from typing import TYPE_CHECKING

from chassis import beginnings
from chassis.documents.issuing import issued

if TYPE_CHECKING:
    from flask_smorest import Blueprint

    from chassis.processes import Process
    from chassis.retention import Keeping
    from chassis.subscriptions import Listener


@dataclass(frozen=True)
class Service:
    """What `<package>/app.py` declares as `SERVICE`."""

    package: str
    doors: tuple[Blueprint, ...] = ()
    processes: tuple[Process, ...] = ()
    listener: Listener | None = None
    works: Mapping[str, Callable[[Event], None]] = field(default_factory=dict)
    # Where there are many lists: the paths of those that people look for together, under `part.<name>`.
    parts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    # Those of them that stand on everybody's first page by their own names; where there are none, the service does.
    applications: tuple[str, ...] = ()
    # What is kept of people, and for how long.
    keeps: tuple[Keeping, ...] = ()

    def __post_init__(self) -> None:
        """What its documents tell is among its events, and what may be begun at its things is told at their doors."""
        if self.puts_on_paper:
            issued(self.name)
        beginnings.hang(self.doors, self.processes)

    @property
    def puts_on_paper(self) -> bool:
        """Whether a step of its processes makes a document."""
        return any(row.issues for process in self.processes for row in process.steps)

    @property
    def name(self) -> str:
        """The one word by which the service is known everywhere."""
        return self.package.rpartition(".")[2]


def load(package: str) -> Service:
    """The service that lives in this package, given as it is imported (`services.partnership`)."""
    service: Service = import_module(f"{package}.app").SERVICE
    return service
