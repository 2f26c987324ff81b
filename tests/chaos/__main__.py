"""`make chaos`: a load and a schedule for each seed, and one table at the end.

python -m tests.chaos --seeds 20 --transitions 2500   all of it; the table goes to deploy/bench/chaos.md
python -m tests.chaos --seed 7                        one seed again; nothing is written
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from deploy.local.machine import ROOT
from tests.chaos.rig import rig
from tests.chaos.run import Outcome, found_partnership, run_seed, say
from tests.chaos.table import line, table

RESULTS = ROOT / "deploy" / "bench" / "chaos.md"


def main() -> int:
    """1 where anything was lost, doubled, out of order or otherwise not as it should be."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.chaos", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, default=20, help="how many, from --first on")
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--transitions", type=int, default=2500, help="for each seed")
    parser.add_argument("--results", type=Path, default=RESULTS)
    said = parser.parse_args()
    seeds = [said.seed] if said.seed is not None else list(range(said.first, said.first + said.seeds))
    outcomes: list[Outcome] = []
    for outcome in _outcomes(seeds, said.transitions):
        outcomes.append(outcome)
        if said.seed is None:
            # After each one: what an hour has shown is not lost with the last minute.
            said.results.write_text(table(outcomes) + "\n", encoding="utf-8")
    say(f"\n{table(outcomes)}")
    return 0 if all(one.findings.are_none for one in outcomes) else 1


def _outcomes(seeds: list[int], transitions: int) -> Iterator[Outcome]:
    """Each seed's line is told as it ends, and what was found where something was."""
    with rig() as started:
        partnership = found_partnership(started)
        for seed in seeds:
            outcome = run_seed(started, seed, transitions, partnership)
            say(line(outcome))
            if not outcome.findings.are_none:
                say(outcome.findings.said())
            yield outcome


if __name__ == "__main__":
    sys.exit(main())
