"""The ledger's state machines, written down a second time: what people may do while a thing is in which state."""

from __future__ import annotations

import pytest

from chassis.processes import SAME, SYSTEM, Process, Step
from services.awards.app import SERVICE

TABLES = {process.thing: process for process in SERVICE.processes}
# SM-AWD-1 … SM-AWD-6, SM-ETW-1, Q-44: from where people bring it, and where to.
WAYS: dict[str, dict[str, str]] = {
    "project_year": {"preparing": "open", "open": "evaluation", "evaluation": "awarded", "awarded": "closed"},
    "body": {"forming": "active"},
    "activity_record": {
        "draft": "submitted",
        "returned": "submitted",
        "submitted": "school_verified returned rejected",
        "school_verified": "district_reviewed returned rejected",
        "district_reviewed": "accepted returned rejected",
    },
    "candidacy": {
        "nominated": "shortlisted left_out scored",
        "shortlisted": "scored",
        "scored": "second_look proposed",
        "second_look": "scored",
        "granted": "presented",
    },
    "workshop": {
        "proposed": "found_suitable closed",
        "found_suitable": "being_set_up closed",
        "being_set_up": "operational closed",
        "operational": "closed",
        "idle": "operational closed",
    },
    "criteria_set": {"draft": "published"},
    "public_event": {"planned": "announced cancelled", "announced": "held cancelled"},
    "etwinning_mission": {"open": "self_assessed", "self_assessed": "confirmed open"},
    "etwinning_evidence": {"draft": "submitted", "returned": "submitted", "submitted": "accepted returned"},
    "objection": {"filed": "answered"},
    "record_objection": {"filed": "upheld dismissed"},
    "student": {"registered": "consented", "withdrawn": "consented", "consented": "withdrawn"},
}
EVENT = "planned announced"
FURNISHED = "found_suitable being_set_up operational idle"
# What changes no state, and in which states it is done.
WHILE: dict[str, dict[str, str]] = {
    "project_year": {"edit": "preparing", "note_update": "preparing", "extend": "open evaluation"},
    "body": dict.fromkeys(("add_member", "name_chair", "let_go", "set_quorum"), "forming active"),
    "activity_record": dict.fromkeys(("edit", "add_evidence", "remove_evidence", "hand_over"), "draft returned")
    | {"confirm": "submitted", "choose_for_exhibition": "accepted", "take_out_of_exhibition": "accepted"},
    "candidacy": {"decide": "proposed"},
    "score": {"write": "written", "abstain": "written"},
    "workshop": {"add_item": FURNISHED, "remove_item": FURNISHED, "strike_use": "operational idle"},
    "public_event": dict.fromkeys(("add_stand", "remove_stand", "add_entry", "remove_entry"), EVENT)
    | dict.fromkeys(("count_visitors", "add_evidence", "remove_evidence"), "announced held")
    | {"edit": "planned", "move": "announced", "tell_outside": "announced"},
    "etwinning_mission": {"edit": "open"},
    "etwinning_evidence": dict.fromkeys(("edit", "add_evidence", "remove_evidence"), "draft returned"),
    "criteria_set": {"edit": "draft published"},
    "achievement_factor": {"finish_measure": "in_hand"},
}
# In these nobody does anything any more.
ENDED: dict[str, str] = {
    "project_year": "closed",
    "body": "dissolved",
    "activity_record": "rejected archived",
    "candidacy": "left_out not_granted presented",
    "workshop": "closed",
    "public_event": "cancelled",
    "etwinning_mission": "confirmed closed",
    "etwinning_evidence": "accepted",
    "etwinning_school": "removed",
    "etwinning_decision": "struck",
    "etwinning_offer": "declined",
    "press_contact": "struck",
    "objection": "answered",
    "record_objection": "upheld dismissed",
    "conflict_declaration": "withdrawn",
    "score": "set_aside",
    "area_decision": "recorded published",
    "award_certificate": "issued withdrawn",
    "award_release": "released",
    "ranking": "closed",
    "fairness_report": "made",
    "supporter": "ended",
    "publication": "struck",
    "year_report": "adopted",
    "year_programme": "withdrawn",
    "team": "dissolved",
    "offer": "taken dismissed",
    "advisorship": "ended",
    "study_plan": "finished",
    "support_course": "completed cancelled",
    "achievement_factor": "settled",
    "exhibition": "withdrawn",
    "workshop_support": "withdrawn",
}
# SEC-07: what somebody decides that others handed in; nobody does so on what they had a hand in.
DECISIONS: dict[str, str] = {
    "activity_record": "verify review accept return reject hand_over move choose_for_exhibition take_out_of_exhibition",
    "record_objection": "uphold dismiss",
    "candidacy": "shortlist leave_out end_scoring open_second_look close_second_look propose decide",
    "objection": "answer",
    "workshop": "find_suitable close move",
    "year_report": "adopt",
    "etwinning_mission": "confirm return",
    "etwinning_evidence": "accept return",
    # Whoever has read it has had no hand in it.
    "etwinning_announcement": "acknowledge",
}


def peoples(process: Process) -> list[Step]:
    """The rows that people take on a thing that is there."""
    return [row for row in process.steps if row.states and SYSTEM not in row.roles]


@pytest.mark.requirement("SM-AWD-1", "SM-AWD-2", "SM-AWD-3", "SM-AWD-4", "SM-AWD-5", "SM-AWD-6", "SM-ETW-1", "Q-44")
@pytest.mark.parametrize("thing", WAYS)
def test_people_bring_a_thing_from_state_to_state_as_the_ledger_says_and_not_otherwise(thing: str) -> None:
    moving = [row for row in peoples(TABLES[thing]) if row.to is not SAME]

    assert {(state.value, str(row.to)) for row in moving for state in row.states} == {
        (state, to) for state, ways in WAYS[thing].items() for to in ways.split()
    }


@pytest.mark.requirement("SM-AWD-1", "SM-AWD-2", "SM-AWD-3", "SM-AWD-4", "SM-AWD-5", "SM-AWD-6", "SM-ETW-1")
@pytest.mark.parametrize("thing", WHILE)
def test_what_moves_nothing_is_done_while_the_ledger_says_so(thing: str) -> None:
    staying = [row for row in peoples(TABLES[thing]) if row.to is SAME]
    found = {
        action: {state.value for row in staying if row.action == action for state in row.states}
        for action in WHILE[thing]
    }

    assert found == {action: set(states.split()) for action, states in WHILE[thing].items()}


@pytest.mark.parametrize("thing", ENDED)
def test_what_has_ended_stays_as_it_is(thing: str) -> None:
    still = [
        (state.value, row.action)
        for row in peoples(TABLES[thing])
        for state in row.states
        if state.value in ENDED[thing].split()
    ]

    assert still == []
    assert set(ENDED[thing].split()) <= {state.value for state in TABLES[thing].states}


@pytest.mark.requirement("SEC-07")
@pytest.mark.parametrize("thing", DECISIONS)
def test_nobody_decides_on_what_they_had_a_hand_in(thing: str) -> None:
    rows = [row for row in peoples(TABLES[thing]) if row.action in DECISIONS[thing].split()]

    assert {row.action for row in rows} == set(DECISIONS[thing].split())
    assert [row.action for row in rows if not row.decides] == []
