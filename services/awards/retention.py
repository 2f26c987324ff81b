"""For how long what is known of people is kept here (ledger 5.1); what an area keeps, it says itself."""

from __future__ import annotations

from chassis.retention import Keeping
from services.awards.judging import area as judging
from services.awards.records import area as records
from services.awards.school_work import area as school_work
from services.awards.years import area as years

KEEPS: tuple[Keeping, ...] = (*years.KEEPS, *records.KEEPS, *judging.KEEPS, *school_work.KEEPS)
