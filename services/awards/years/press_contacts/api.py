"""The door of the press list."""

from chassis.door import door
from services.awards.years.press_contacts.process import PRESS_CONTACT
from services.awards.years.press_contacts.queries import visible_to
from services.awards.years.press_contacts.schema import PressContactSchema

press_contacts = door(
    PRESS_CONTACT, PressContactSchema, visible_to, columns=("outlet", "contact_name", "contact_email")
)
