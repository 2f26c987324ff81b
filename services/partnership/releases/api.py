"""The door of releases."""

from chassis.door import door
from services.partnership.releases.model import Release
from services.partnership.releases.process import RELEASE
from services.partnership.releases.queries import visible_to
from services.partnership.releases.schema import ReleaseSchema
from services.partnership.scope import narrowed_to

releases = door(
    RELEASE,
    ReleaseSchema,
    visible_to,
    filters={
        "partnership": narrowed_to(Release.partnership_id),
        "work": narrowed_to(Release.work_id),
    },
    columns=("kind", "school_year", "happened_on", "released_at"),
)
