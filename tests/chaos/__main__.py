"""`make chaos`: a load and a schedule for each seed, and one table at the end.

python -m tests.chaos --seeds 20 --transitions 2500
python -m tests.chaos --seed 7                        one seed again
"""

from __future__ import annotations

import argparse
import sys

from tests.chaos.rig import rig
from tests.chaos.run import Outcome, found_partnership, run_seed, say


def main() -> int:
    """1 where anything was lost, doubled, out of order or otherwise not as it should be."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--seed", type=int)
    parser.add_argument("--transitions", type=int, default=2500)
    said = parser.parse_args()
    seeds = [said.seed] if said.seed is not None else list(range(said.first, said.first + said.seeds))
    outcomes: list[Outcome] = []
    with rig() as started:
        partnership = found_partnership(started)
        for seed in seeds:
            outcomes.append(run_seed(started, seed, said.transitions, partnership))
            say(str(outcomes[-1]))
    return 0 if all(one.findings.are_none for one in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
