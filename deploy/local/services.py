"""The services of one machine. A new one is one more line, with the next port."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where a service answers on 127.0.0.1; its metrics lie a hundred further, its worker's two hundred."""

    package: str
    port: int
    scopes: tuple[str, ...] = ()  # what it asks of the gateway in its own name
    national_ids: bool = False  # whether it keeps some, closed with keys of its own

    @property
    def name(self) -> str:
        return self.package.rpartition(".")[2]

    @property
    def metrics_port(self) -> int:
        return self.port + 100

    @property
    def work_metrics_port(self) -> int:
        return self.port + 200


GATEWAY = Place("gateway", 8100, national_ids=True)
SERVICES = (
    GATEWAY,
    Place("services.partnership", 8101),
    Place("services.notifications", 8102, scopes=("contacts",)),
    Place("services.training", 8103, national_ids=True),
    Place("services.mobility", 8104, national_ids=True),
    Place("services.awards", 8105),
)
