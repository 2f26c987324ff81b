"""The door of applications."""

from chassis.door import door
from services.training.applying.applications.model import Application
from services.training.applying.applications.process import APPLICATION
from services.training.applying.applications.queries import mine, of_kind, visible_to
from services.training.applying.applications.schema import ApplicationSchema
from services.training.scope import narrowed_to

applications = door(
    APPLICATION,
    ApplicationSchema,
    visible_to,
    filters={"offer": narrowed_to(Application.offer_id), "programme_kind": of_kind, "mine": mine},
    columns=("offer_id", "name", "subject", "programme_kind", "starts_on", "score"),
    watched=("mine",),
)
