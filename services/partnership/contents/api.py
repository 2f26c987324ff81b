"""The door of shared contents."""

from chassis.door import door
from services.partnership.contents.model import Content
from services.partnership.contents.process import CONTENT
from services.partnership.contents.queries import of_grade, of_kind, of_subject, visible_to
from services.partnership.contents.schema import ContentSchema
from services.partnership.scope import narrowed_to

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
