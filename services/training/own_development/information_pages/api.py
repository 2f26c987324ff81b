"""The door of information pages."""

from chassis.door import door
from services.training.own_development.information_pages.process import INFORMATION_PAGE
from services.training.own_development.information_pages.queries import of_approach, visible_to
from services.training.own_development.information_pages.schema import InformationPageSchema

information_pages = door(
    INFORMATION_PAGE,
    InformationPageSchema,
    visible_to,
    filters={"approach": of_approach},
    columns=("approach", "edition", "published_at"),
)
