"""The programme's reference data: read once from the one file that holds it."""

from __future__ import annotations

from pathlib import Path

from chassis.catalogue import Catalogue

CATALOGUE = Catalogue(Path(__file__).parent)
PROGRAMME = "school_partnership"

AIMS = CATALOGUE.codes("aims")
SCHOOL_TYPES = CATALOGUE.codes("school_types")
TOPICS = CATALOGUE.codes("topics")
PROPERTY_KINDS = CATALOGUE.codes("property_kinds")
SAMPLES = CATALOGUE.codes("sample_activities")
ACTIVITY_KINDS = CATALOGUE.codes("activity_kinds")
WORKSHOPS = CATALOGUE.codes("workshop_kinds")
CONTESTS = CATALOGUE.codes("contest_fields")
GROUPS = CATALOGUE.codes("participant_groups")
CHANNELS = CATALOGUE.codes("cooperation_channels")
STEPS = CATALOGUE.codes("calendar_steps")
SHARING_FIELDS = CATALOGUE.codes("sharing_fields")
RESOURCE_KINDS = CATALOGUE.codes("resource_kinds")
ENVIRONMENTS = CATALOGUE.codes("education_environments")
OUTCOMES = CATALOGUE.codes("outcomes")
