"""The door of the log of publications."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from chassis.door import door
from chassis.list_files import Export
from chassis.opened import narrowed_to
from services.awards.years.publications.model import Publication
from services.awards.years.publications.process import PUBLICATION
from services.awards.years.publications.queries import visible_to
from services.awards.years.publications.schema import PublicationSchema


def lines(_: Session, one: Publication) -> Iterator[list[str]]:
    """One line for each."""
    day = f"{one.published_on:%d.%m.%Y}"
    yield [day, f"choice.channel.{one.channel}", one.outlet, one.headline, one.address or ""]


publications = door(
    PUBLICATION,
    PublicationSchema,
    visible_to,
    filters={"project_year": narrowed_to(Publication.project_year_id)},
    columns=("project_year_id", "channel", "outlet", "headline", "published_on"),
    export=Export(("published_on", "channel", "outlet", "headline", "address"), lines),
)
