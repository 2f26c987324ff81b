"""The door of shared contents."""

from chassis.door import door
from services.partnership.scope import narrowed_to
from services.partnership.sharing.contents.model import Content
from services.partnership.sharing.contents.process import CONTENT
from services.partnership.sharing.contents.queries import of_grade, of_kind, of_subject, visible_to
from services.partnership.sharing.contents.schema import ContentSchema

contents = door(
    CONTENT,
    ContentSchema,
    visible_to,
    filters={
        "partnership": narrowed_to(Content.partnership_id),
        "kind": of_kind,
        "subject": of_subject,
        "grade": of_grade,
    },
    columns=("partnership_id", "kind", "subject", "grade", "field", "licence", "published_at"),
)
