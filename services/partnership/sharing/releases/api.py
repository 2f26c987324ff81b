"""The door of releases."""

from chassis.door import door
from services.partnership.scope import narrowed_to
from services.partnership.sharing.releases.model import Release
from services.partnership.sharing.releases.process import RELEASE
from services.partnership.sharing.releases.queries import visible_to
from services.partnership.sharing.releases.schema import ReleaseSchema

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
