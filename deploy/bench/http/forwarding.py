"""What it costs that every call passes the gateway: the same calls through it and straight to the service."""

from __future__ import annotations

from collections.abc import Callable

from deploy.bench.figures import Bar, Figure
from deploy.bench.http.askers import at_the_gateway
from deploy.bench.http.comparing import BUSY, Stand
from deploy.bench.http.load import Ran, as_fast_as_answered
from deploy.bench.http.runs import SECONDS, latencies, rates, ratio, side_by_side
from deploy.bench.http.servers import GATEWAY

MOST_ADDED = 1.3


def through_the_gateway(here: Stand) -> tuple[list[Figure], list[Bar]]:
    """One client's latency and sixteen clients' rate, for a transition and for a list of the same school."""
    here.place.people()
    upstreams = f"excursions=http://127.0.0.1:{here.ours.port}"
    with here.place.serving(GATEWAY, here.place.own_database(GATEWAY), KOPRU_UPSTREAMS=upstreams) as gateway:
        through, straight = at_the_gateway(gateway.port), here.principal

        def calls(name: str, clients: int) -> dict[str, Callable[[], Ran]]:
            return {
                f"{name} straight": lambda: as_fast_as_answered(
                    here.ours.port,
                    straight.lists() if name == "list of 50" else straight.submits(here.drafts.ids()),
                    clients,
                    SECONDS,
                ),
                f"{name} through the gateway": lambda: as_fast_as_answered(
                    gateway.port,
                    through.lists() if name == "list of 50" else through.submits(here.drafts.ids()),
                    clients,
                    SECONDS,
                ),
            }

        figures, bars = [], []
        for name in ("transition", "list of 50"):
            side_by_side(calls(name, BUSY), rounds=1)  # its caches are warm
            pair = [latencies(f"{what}, 1 client", runs) for what, runs in side_by_side(calls(name, 1)).items()]
            bars.append(Bar(f"{name} through the gateway, of straight", ratio(pair[1], pair[0]), most=MOST_ADDED))
            busy = side_by_side(calls(name, BUSY))
            figures += [*pair, *(rates(f"{what}, {BUSY} clients", runs) for what, runs in busy.items())]
        return figures, bars
