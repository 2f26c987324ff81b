"""A thing of the load whose second event the witness refuses, until an operator sees to it."""

from __future__ import annotations

from contextlib import ExitStack

from tests.chaos.ledger import Ledger
from tests.chaos.load import SCHOOLS, finish
from tests.chaos.messages import Injected, ask, patiently
from tests.chaos.people import person
from tests.chaos.rig import Rig

REFUSED = 2


def one_thing(rig: Rig, ledger: Ledger, injected: Injected) -> None:
    """An excursion like any other; only its second event is poison, so its third has to wait."""
    with ExitStack() as here:
        people = [here.enter_context(person(rig.system.url, name, ledger)) for name in SCHOOLS[0]]
        thing = people[0].does("/excursions/v1/excursions", "draft", {"place": "Ida", "pupils": 20})["id"]
        injected.poisoned[thing] = REFUSED
        refuse(rig, thing, "never")
        finish(thing, *people[1:])


def refuse(rig: Rig, thing: str, how: str) -> None:
    """From now on the witness cannot take this event."""
    row = "INSERT INTO poison (subject, sequence, how) VALUES (%s, %s, %s)"
    patiently(lambda: ask(rig.url_of("witness"), row, thing, REFUSED, how))


def cure(rig: Rig) -> None:
    """The fault is mended; what was refused can be sent again."""
    patiently(lambda: ask(rig.url_of("witness"), "DELETE FROM poison"))
