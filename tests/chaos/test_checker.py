"""The checker sees each kind of harm, in a small world in which everything agrees until a test does harm to it."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

import pytest

from tests.chaos.checker import Findings, check
from tests.chaos.messages import Injected
from tests.chaos.people_told import check_mails, check_messages
from tests.chaos.world import Effect, Heard, Line, Message, Told, World

STEPS = ("draft", "submit", "approve")
THING, OFFICER, ACTOR = (str(uuid4()) for _ in range(3))
DONE = Heard("done", None, None, 0, body_kept=False)


def agreeing() -> World:
    """One excursion, three steps, one officer who is told of the second."""
    events = [str(uuid4()) for _ in STEPS]
    told = [
        Told(
            event,
            THING,
            number,
            f"excursions.excursion.{step}",
            number,
            {
                "case": "2222-222",
                "link": "/excursions/excursions/1",
                "state": {"code": step},
                "awaiting": [{"role": "district_officer", "unit": "tr/10/karesi"}] if step == "submit" else [],
                "audience": [],
            },
            ACTOR,
        )
        for number, (event, step) in enumerate(zip(events, STEPS, strict=True), start=1)
    ]
    world = World({("excursions", THING): list(STEPS)}, Injected())
    world.histories = {
        "excursions": [Line(THING, one.sequence, STEPS[one.sequence - 1], one.type, "x") for one in told]
    }
    world.outboxes, world.positions, world.waiting = {"excursions": told}, {"excursions": (3, 3)}, {"excursions": 0}
    world.inboxes = {name: dict.fromkeys(events, DONE) for name in ("gateway", "notifications", "witness")}
    world.effects = [Effect(one.id, THING, one.sequence) for one in told]
    world.timeline = [(one.id, THING, one.sequence) for one in told]
    world.cases = {THING: (3, "approve")}
    world.units = {name: {"tr": ("Türkiye", 1)} for name in ("gateway", "partnership")}
    world.holders = {("district_officer", "tr/10/karesi", None): {OFFICER}}
    world.messages = [
        Message(f"message-{channel}", events[1], OFFICER, channel, "sent") for channel in ("in_app", "email")
    ]
    world.mails["message-email"] = 2
    return world


def found_in(world: World) -> Findings:
    found = check(world)
    check_messages(world, found)
    check_mails(world, found)
    return found


def test_a_world_in_which_everything_agrees_has_no_findings() -> None:
    assert found_in(agreeing()).are_none


def _an_event_is_lost_on_its_way(world: World) -> None:
    world.inboxes["witness"].pop(world.effects.pop().id)


def _a_step_is_forgotten(world: World) -> None:
    world.accepted["excursions", THING].append("approve")


def _a_history_line_has_no_event(world: World) -> None:
    world.outboxes["excursions"].pop()


def _an_event_never_leaves(world: World) -> None:
    world.waiting["excursions"] = 1


def _nobody_tells_the_officer(world: World) -> None:
    world.messages.clear()


def _a_mail_never_comes(world: World) -> None:
    world.mails.clear()


def _a_line_is_missing_from_the_timeline(world: World) -> None:
    world.timeline.pop()


def _an_event_comes_from_nowhere(world: World) -> None:
    world.inboxes["gateway"][str(uuid4())] = DONE


def _a_step_is_kept_that_nobody_took(world: World) -> None:
    world.accepted["excursions", THING].pop()


def _the_wrong_person_is_told(world: World) -> None:
    world.messages.append(world.messages[0]._replace(person=ACTOR))


def _a_mail_comes_under_another_id(world: World) -> None:
    world.strange_mails.append(str(uuid4()))


def _an_effect_comes_twice(world: World) -> None:
    world.effects.append(world.effects[-1])


def _a_message_comes_twice(world: World) -> None:
    world.messages.append(world.messages[0])


def _two_effects_change_places(world: World) -> None:
    world.effects.reverse()


def _two_steps_change_places(world: World) -> None:
    world.accepted["excursions", THING].reverse()


def _a_number_is_left_out(world: World) -> None:
    last = world.outboxes["excursions"][-1]
    world.outboxes["excursions"][-1] = last._replace(sequence=5)


def _a_position_is_left_out(world: World) -> None:
    world.positions["excursions"] = (3, 4)


def _the_gateway_shows_an_old_state(world: World) -> None:
    world.cases[THING] = (2, "submit")


def _a_task_is_left_over(world: World) -> None:
    world.tasks.add((THING, "district_officer@tr/10/karesi"))


def _a_copy_of_the_directory_is_old(world: World) -> None:
    world.units["partnership"]["tr"] = ("Türkiye", 0)


@pytest.mark.parametrize(
    ("harm", "kind"),
    [
        (_an_event_is_lost_on_its_way, "lost"),
        (_a_step_is_forgotten, "lost"),
        (_a_history_line_has_no_event, "lost"),
        (_an_event_never_leaves, "lost"),
        (_nobody_tells_the_officer, "lost"),
        (_a_mail_never_comes, "lost"),
        (_a_line_is_missing_from_the_timeline, "lost"),
        (_an_event_comes_from_nowhere, "unexpected"),
        (_a_step_is_kept_that_nobody_took, "unexpected"),
        (_the_wrong_person_is_told, "unexpected"),
        (_a_mail_comes_under_another_id, "unexpected"),
        (_an_effect_comes_twice, "doubled"),
        (_a_message_comes_twice, "doubled"),
        (_two_effects_change_places, "disordered"),
        (_two_steps_change_places, "disordered"),
        (_a_number_is_left_out, "disordered"),
        (_a_position_is_left_out, "other"),
        (_the_gateway_shows_an_old_state, "other"),
        (_a_task_is_left_over, "other"),
        (_a_copy_of_the_directory_is_old, "other"),
    ],
)
def test_each_harm_is_seen_for_what_it_is(harm: Callable[[World], None], kind: str) -> None:
    world = agreeing()
    harm(world)

    assert found_in(world).counts[kind] > 0
