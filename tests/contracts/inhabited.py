"""Every service with people and things in it, so that what is sent gets past 404."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from uuid import UUID

from chassis.identity import Actor
from tests.contracts import training_communities_elsewhere
from tests.contracts.awards_etwinning import etwinning_happened
from tests.contracts.awards_judging import judging_happened
from tests.contracts.awards_records import records_happened
from tests.contracts.awards_school_work import school_work_happened
from tests.contracts.awards_years import years_happened
from tests.contracts.beside_programmes import excursions_happened, gateway_told, messages_sent
from tests.contracts.mobility_applying import applying_happened
from tests.contracts.mobility_hosts import hosts_happened
from tests.contracts.mobility_visits import visits_happened
from tests.contracts.partnership_happened import partnership_happened
from tests.contracts.place import Inhabited, service_of
from tests.contracts.training_activities_story import activities_happened
from tests.contracts.training_communities_at_school import communities_happened
from tests.contracts.training_needs import needs_happened
from tests.contracts.training_requests import requests_happened
from tests.doors import House, opened
from tests.gateway.directory.doors import opened as opened_gateway


@contextmanager
def inhabited(package: str, database_url: str, folder: Path) -> Iterator[Inhabited]:
    """Open a service and let something happen in it."""
    with ExitStack() as stack:
        if package == "gateway":
            yield gateway_told(stack.enter_context(opened_gateway(database_url, folder)))
        else:
            house = stack.enter_context(opened(package, database_url, folder))
            yield _HAPPENED[package](house)


def _training(house: House) -> Inhabited:
    people, ids = training_communities_elsewhere.happened(house)
    cast, there, acts_as = needs_happened(house)
    names = {"principal", "hakan", "expert", "other_teacher", "karesi", "province", "oyggm", "auditor"}
    people |= {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in names}
    ids = _first(requests_happened(cast), _first(there, ids))
    of_plans, there = activities_happened(cast)
    ids = _first(there, ids)
    there, too = communities_happened(cast)
    return service_of(house, people | of_plans, _first(there, ids), {**acts_as, **too})


def _mobility(house: House) -> Inhabited:
    there = visits_happened(house)
    cast, ids = hosts_happened(house, UUID(there["programme"][0]))
    ids = _first(applying_happened(house, UUID(there["programme"][0]), there["participation"][0]), ids)
    people = {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in {"oyggm", "ogm", "host"}}
    return service_of(house, people, _first(there, ids))


def _awards(house: House) -> Inhabited:
    cast, ids = years_happened(house)
    ids |= records_happened(cast)
    ids = _first(ids, judging_happened(cast))
    ids = _first(ids, school_work_happened(cast))
    ids = _first(ids, etwinning_happened(cast))
    people = {name: Actor(one.id, one.posts) for name, one in vars(cast).items() if name in {"province", "oyggm"}}
    boards = {"executive": cast.executive, "technical": cast.technical, "monitoring": cast.monitoring}
    people |= {name: Actor(members[0].id, members[0].posts) for name, members in boards.items()}
    return service_of(house, people, ids)


def _first(these: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Both, where a part of the service is asked about what happened in it."""
    return {name: [*these.get(name, []), *others.get(name, [])] for name in {**others, **these}}


_HAPPENED: dict[str, Callable[[House], Inhabited]] = {
    "tests.excursions": excursions_happened,
    "services.partnership": partnership_happened,
    "services.training": _training,
    "services.mobility": _mobility,
    "services.awards": _awards,
    "services.notifications": messages_sent,
}
