"""Promises about every process table, whoever wrote it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import product

import pytest

from chassis import texts
from chassis.processes import SAME, SYSTEM, Process
from chassis.service import Service
from tests.architecture.programmes import EVERY_PROCESS, PROCESSES, ROOT, SERVICES

every_process = pytest.mark.parametrize(("service", "process"), PROCESSES, ids=EVERY_PROCESS)


@every_process
def test_each_state_can_be_reached(service: Service, process: Process) -> None:
    reached = {process.model.__table__.columns[process.column].default.arg}
    reached |= {row.to for row in process.steps if row.state is None}
    while more := {row.to for row in process.steps if set(row.states) & reached and row.to is not SAME} - reached:
        reached |= more

    assert set(process.states) - reached == set()


@every_process
def test_the_usual_way_ends_where_the_thing_was_meant_to_get(service: Service, process: Process) -> None:
    """A page shows this way: what only sometimes happens is `optional`, also where the clock does it."""
    way = process.usual_way()

    # What is set once and changed only where somebody likes goes no way at all.
    assert process.arrived in {None, *way[-1:]} or len(way) == 1


@every_process
def test_no_two_rows_answer_one_call(service: Service, process: Process) -> None:
    """Where two rows stand for one state, action and role, `when` or `of` tells them apart."""
    calls = Counter(
        (state, row.action, role)
        for row in process.steps
        if row.when is None and row.of is None
        for state, role in product(row.states or (None,), row.roles)
    )

    assert [call for call, times in calls.items() if times > 1] == []


@every_process
def test_every_code_has_its_words_in_both_languages(service: Service, process: Process) -> None:
    texts.use(service.package)
    people = [row for row in process.steps if SYSTEM not in row.roles]
    keys = [f"thing.{process.thing}", f"things.{process.thing}"]
    keys += [f"state.{process.thing}.{state}" for state in process.states]
    keys += [f"action.{process.thing}.{row.action}" for row in people]
    keys += [f"awaited.{process.thing}.{row.action}" for row in people if row.states and not row.optional]
    keys += [f"event.{event.name}" for row in process.steps for event in (row.event, row.signed) if event]
    keys += [f"rule.{rule.__name__}" for row in process.steps for rule in row.asked]
    papers = [row.issues for row in process.steps if row.issues]
    keys += [f"document.{paper.kind}" for paper in papers]
    keys += [f"mark.{process.thing}.{action}" for paper in papers for action in paper.signed_by]

    assert [key for key in keys if not texts.has(key)] == []


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_a_service_has_words_for_its_own_things_alone_whatever_was_loaded_before_it(service: Service) -> None:
    """All of them are loaded here; what it says of itself may not depend on which, and in what order."""
    texts.use(service.package)
    things = {key.split(".")[1] for key in texts.every("action.") if key.count(".") == len(("thing", "action"))}
    told_by = {key.split(".")[1] for key in texts.every("event.") if key.count(".") == len(("by", "thing", "event"))}

    assert things - {process.thing for process in service.processes} == set()
    assert told_by - {service.name} == set()


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_every_source_of_a_rule_has_its_words_in_both_languages(service: Service) -> None:
    """Also of a refusal that is raised beside the tables: people read the paragraph, not a number of ours."""
    texts.use(service.package)
    written = (ROOT / service.package.replace(".", "/")).rglob("*.py")
    named = {source for file in written for source in re.findall(r'\bsource="([^"]*)"', file.read_text("utf-8"))}
    rules = (rule for process in service.processes for row in process.steps for rule in row.asked)
    asked = {getattr(rule, "source", "") for rule in rules}

    assert [source for source in sorted(named | asked) if source and not texts.has(f"source.{source}")] == []


@every_process
def test_event_names_begin_with_the_service(service: Service, process: Process) -> None:
    names = {event.name for row in process.steps for event in (row.event, row.signed) if event}

    assert [name for name in names if not name.startswith(f"{service.name}.")] == []


@every_process
def test_every_row_says_all_that_its_kind_needs(service: Service, process: Process) -> None:
    for row in process.steps:
        assert (row.state is None) == (row.make is not None), f"{row.action}: a row that makes a thing begins with None"
        assert bool(row.by_all) == (row.signed is not None), f"{row.action}: a mark of one party is told too"
        assert not (row.edits and row.takes is None), f"{row.action}: an edit says what is written"
        assert not (row.at and SYSTEM not in row.roles), f"{row.action}: only the system waits for an instant"
        assert not (row.decides and row.by_all), f"{row.action}: a signature is no decision"


@every_process
def test_every_event_has_a_sentence(service: Service, process: Process) -> None:
    assert [row.event.name for row in process.steps if not (row.event.__doc__ or "").strip()] == []
