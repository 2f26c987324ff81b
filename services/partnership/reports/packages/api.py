"""The door of packages for the ministry."""

from __future__ import annotations

from chassis.door import door
from services.partnership.reports.packages.process import PACKAGE
from services.partnership.reports.packages.queries import of_school_year, visible_to
from services.partnership.reports.packages.schema import PackageSchema

packages = door(
    PACKAGE,
    PackageSchema,
    visible_to,
    filters={"school_year": of_school_year},
    columns=("school_year", "files", "size"),
)
