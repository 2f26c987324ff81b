"""Three moments at which only a promise of the chassis saves an event, or keeps it from taking effect twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace

from deploy.local.programs import Program
from tests.chaos import poison
from tests.chaos.checker import Findings, check
from tests.chaos.ledger import Ledger
from tests.chaos.load import SCHOOLS, excursion, finish
from tests.chaos.looking import mark, world_of
from tests.chaos.mending import drain
from tests.chaos.messages import Sender
from tests.chaos.people import Person, person
from tests.chaos.rig import Rig
from tests.journeys.system import eventually

MADE = 5


@dataclass
class Moment:
    """What somebody needs to play one of them."""

    rig: Rig
    ledger: Ledger
    sender: Sender
    people: list[Person]

    def excursions(self, number: int = MADE) -> None:
        """Some things with all their steps."""
        for _ in range(number):
            excursion(*self.people)

    def unsent(self) -> int:
        """What the relay has not marked yet."""
        return self.rig.system.unpublished("tests.excursions")


def broker_dies_with_what_it_was_given(moment: Moment) -> None:
    """Everything is handed over to a broker that never gets to confirm it, and is then killed."""
    line = moment.rig.lines["relays"]
    line.swallows = True
    moment.excursions()
    # A relay that waits for confirms has marked none of it; one that does not has marked all.
    eventually(lambda: line.swallowed, "the relay has handed something over")
    moment.rig.broker.kill()
    line.cut()
    line.swallows = False
    line.mend()
    moment.rig.broker.start()


def listener_dies_in_a_deed(moment: Moment) -> None:
    """The witness is killed when it has the effects and has not committed them."""
    thing = moment.people[0].does("/excursions/v1/excursions", "draft", {"place": "Ida", "pupils": 20})["id"]
    deaths = _deaths(moment.rig)
    poison.refuse(moment.rig, thing, "kills once")
    finish(thing, *moment.people[1:])
    eventually(lambda: _deaths(moment.rig) > deaths, "the witness was killed")


def events_come_twice(moment: Moment) -> None:
    """What was published and has taken effect is published again."""
    moment.excursions()
    eventually(lambda: not moment.unsent(), "everything has left")
    moment.sender.duplicates("excursions", at_most=MADE)


def _deaths(rig: Rig) -> int:
    return sum(kept.deaths for name, kept in rig.keeper.kept.items() if name.startswith("witness-"))


@dataclass(frozen=True)
class Control:
    """A moment, the way in which a worker may be broken, and the workers it concerns."""

    way: str
    play: Callable[[Moment], None]
    programs: tuple[str, ...]


CONTROLS: Mapping[str, Control] = {
    "relay": Control(
        "marks-before-confirm", broker_dies_with_what_it_was_given, ("excursions-relay-1", "excursions-relay-2")
    ),
    "listener": Control("acks-before-commit", listener_dies_in_a_deed, ("witness-listener-1", "witness-listener-2")),
    "inbox": Control("forgets-what-it-heard", events_come_twice, ("witness-listener-1", "witness-listener-2")),
}


def played(rig: Rig, control: Control, *, broken: bool) -> Findings:
    """What the checker finds after this moment, with sound workers or with broken ones."""
    with _broken(rig, control) if broken else ExitStack():
        since, ledger, sender = mark(rig), Ledger(1), Sender(rig)
        with ExitStack() as here:
            people = [here.enter_context(person(rig.system.url, name, ledger)) for name in SCHOOLS[0]]
            control.play(Moment(rig, ledger, sender, people))
        drain(rig, since, sender.injected, within=15 if broken else 120)
        return check(world_of(rig, since, ledger, sender.injected))


@contextmanager
def _broken(rig: Rig, control: Control) -> Iterator[None]:
    sound = {name: rig.keeper.kept[name].program for name in control.programs}
    for name, program in sound.items():
        rig.keeper.replace(name, _spoilt(program, control.way))
    rig.wait_until_up()
    try:
        yield
    finally:
        for name, program in sound.items():
            rig.keeper.replace(name, program)
        rig.wait_until_up()


def _spoilt(program: Program, way: str) -> Program:
    python, _, _, *words = program.command
    return replace(program, command=(python, "-m", "tests.chaos.broken", way, *words))
