"""The figures of a run, and what each promise came to over all seeds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from deploy.bench.figures import machine
from tests.chaos.run import Outcome
from tests.chaos.schedule import FAULTS, KILLS

FAILOVER_WITHIN = 5.0
AGAIN = "Again: `make chaos`; one seed again: `python -m tests.chaos --seed N`."


def line(one: Outcome) -> str:
    """One seed in one line, told as it ends."""
    counts = one.findings.counts
    return (
        f"seed {one.seed}: {one.transitions} transitions, {one.events} events, {_kills(one.happened)} kills,"
        f" {_absorbed(one):.0f} redeliveries absorbed | lost {counts['lost']}, unexpected {counts['unexpected']},"
        f" doubled {counts['doubled']}, out of order {counts['disordered']}, otherwise wrong {counts['other']}"
        f" | {one.seconds:.0f} s, fail-overs {', '.join(f'{took:.1f} s' for took in one.failovers) or 'none'}"
    )


def table(outcomes: Sequence[Outcome]) -> str:
    """All of it as Markdown."""
    return "\n\n".join(
        [
            "# What the system survived",
            f"{date.today():%Y-%m-%d}, {machine()}. {AGAIN}",  # noqa: DTZ011  # the day it is where one sits
            _promises(outcomes),
            "## Figures",
            _rows(["what", "over all seeds"], _figures(outcomes)),
            "## What was done to it",
            _rows(["fault", "times", "least in a seed"], _faults(outcomes)),
            "## Seed by seed",
            _rows(
                ["seed", "transitions", "events", "kills", "absorbed", "lost", "unexpected", "doubled", "disordered"],
                [_seed(one) for one in outcomes],
            ),
        ]
    )


def _promises(outcomes: Sequence[Outcome]) -> str:
    total = _counts(outcomes)
    absorbed = sum(_absorbed(one) for one in outcomes)
    slowest = max((wait for one in outcomes for wait in one.failovers), default=0.0)
    rows = [
        [
            "R1: no event is lost, none is invented",
            f"lost {total['lost']}, unexpected {total['unexpected']}",
            _holds(total["lost"] + total["unexpected"] == 0),
        ],
        [
            "R2: no effect comes twice, although messages do",
            f"doubled {total['doubled']}, redeliveries absorbed {absorbed:.0f}",
            _holds(total["doubled"] == 0 and absorbed > 0),
        ],
        [
            "R3: the events of one thing take effect in order; the second relay takes over within 5 s",
            f"out of order {total['disordered']}, slowest fail-over {slowest:.1f} s",
            _holds(total["disordered"] == 0 and slowest <= FAILOVER_WITHIN),
        ],
        [
            "Read models, tasks and messages say what the events said; what was parked works when it is sent again",
            f"otherwise wrong {total['other']}",
            _holds(total["other"] == 0),
        ],
    ]
    return _rows(["promise", "found", "holds"], rows)


def _figures(outcomes: Sequence[Outcome]) -> list[list[str]]:
    again, parked = Counter[str](), Counter[str]()
    for one in outcomes:
        again += one.again
        parked += one.mended.parked
    waits = sorted(wait for one in outcomes for wait in one.failovers)
    middle = f"{waits[len(waits) // 2]:.1f} s" if waits else "none"
    return [
        ["transitions accepted", f"{sum(one.transitions for one in outcomes):,}"],
        ["events told", f"{sum(one.events for one in outcomes):,}"],
        ["processes killed", f"{sum(_kills(one.happened) for one in outcomes)}"],
        ["calls that had to be repeated, by answer", _said(again)],
        ["redeliveries absorbed by the inboxes (metrics)", f"{sum(_absorbed(one) for one in outcomes):,.0f}"],
        [
            "of them copies that were sent on purpose, to each of three inboxes",
            f"{sum(one.copies for one in outcomes)}",
        ],
        ["fail-over of the relay: number, median, slowest", f"{len(waits)}, {middle}, {max(waits, default=0):.1f} s"],
        ["oldest event in an outbox (metrics)", f"{_highest(outcomes, 'kopru_outbox_oldest_age_seconds'):.1f} s"],
        ["most events in retry, waiting, parked (metrics)", _unfinished(outcomes)],
        ["a relay told that the broker takes nothing (metrics)", f"{_highest(outcomes, 'kopru_relay_blocked'):.0f}"],
        ["roles of workers started again (metrics)", f"{_sum(outcomes, 'kopru_role_restarts'):,.0f}"],
        ["parked, by cause", _said(parked)],
        ["slowest seed to be whole again", f"{max(one.mended.seconds for one in outcomes):.0f} s"],
    ]


def _faults(outcomes: Sequence[Outcome]) -> list[list[str]]:
    return [
        [name, str(sum(one.happened[name] for one in outcomes)), str(min(one.happened[name] for one in outcomes))]
        for name in FAULTS
    ]


def _seed(one: Outcome) -> list[str]:
    counts = one.findings.counts
    found = [str(counts[name]) for name in ("lost", "unexpected", "doubled", "disordered")]
    figures = [one.seed, one.transitions, one.events, _kills(one.happened), round(_absorbed(one))]
    return [*(str(figure) for figure in figures), *found]


def _counts(outcomes: Sequence[Outcome]) -> Counter[str]:
    total = Counter[str]()
    for one in outcomes:
        total.update(one.findings.counts)
    return total


def _kills(happened: Counter[str]) -> int:
    return sum(happened[name] for name in KILLS)


def _absorbed(one: Outcome) -> float:
    return one.counted.get("kopru_events_heard duplicate", 0.0)


def _sum(outcomes: Sequence[Outcome], beginning: str) -> float:
    return sum(value for one in outcomes for key, value in one.counted.items() if key.startswith(beginning))


def _highest(outcomes: Sequence[Outcome], key: str) -> float:
    return max(one.highest.get(key, 0.0) for one in outcomes)


def _unfinished(outcomes: Sequence[Outcome]) -> str:
    states = ("retry", "waiting", "parked")
    return ", ".join(f"{_highest(outcomes, f'kopru_inbox_unfinished_events {state}'):.0f}" for state in states)


def _said(counted: Counter[str]) -> str:
    return ", ".join(f"{name}: {number:,}" for name, number in counted.most_common()) or "none"


def _holds(yes: bool) -> str:  # noqa: FBT001  # it is the answer itself
    return "yes" if yes else "**no**"


def _rows(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
