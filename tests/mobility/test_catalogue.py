"""The programme's own lists are those of the guide: their codes, in its order, and no other is taken."""

from __future__ import annotations

import pytest

from chassis.money.amounts import EXPENSE_KINDS, LEGAL_BASES
from services.mobility.catalogue.model import CATALOGUE

LISTS = {
    "aims": ("MOB-01", ("join_knowledge_flow", "observe_and_learn_mutually", "adopt_and_spread_competences")),
    "activity_kinds": (
        "MOB-18",
        ("workshop", "zumre_work", "participant_observation", "non_participant_observation", "material_use"),
    ),
    "visit_rules": ("MOB-23", ("obey_school_rules", "be_present_open_hours", "follow_programme")),
    "host_duties": (
        "MOB-17",
        (
            "take_measures", "contact_participants", "support_accommodation", "plan_ahead", "first_day_briefing",
            "brief_all_staff", "appoint_guide", "run_by_plan", "report_adverse_event", "organise_practice_sharing",
        ),
    ),
    "expense_kinds": ("FIN-06", ("travel_cost", "travel_day_allowance", "daily_allowance", "accommodation")),
    "legal_bases": (
        "FIN-11",
        ("law_6245", "law_657_art_176", "extra_lesson_decision", "central_budget_law"),
    ),
}  # fmt: skip


@pytest.mark.requirement("MOB-01", "MOB-17", "MOB-18", "MOB-23", "FIN-06", "FIN-11")
@pytest.mark.parametrize("name", LISTS)
def test_a_list_has_the_codes_of_the_guide_each_with_its_row(name: str) -> None:
    row, codes = LISTS[name]
    found = CATALOGUE.entries(name)

    assert CATALOGUE.codes(name) == codes
    assert [one["id"] for one in found] == [f"{row}.{number:02}" for number in range(1, len(codes) + 1)]
    assert (LISTS["expense_kinds"][1], LISTS["legal_bases"][1]) == (EXPENSE_KINDS, LEGAL_BASES)
    assert all(one["tr"] and one["en"] for one in found)
