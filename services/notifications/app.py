"""The service: its doors, what it hears, and the works behind them."""

from flask import Flask

from chassis.service import Service
from chassis.web import web_app
from services.notifications import mailer, vacancies
from services.notifications.broadcasts import process as broadcasts
from services.notifications.daily_lists import process as lists
from services.notifications.daily_lists.api import daily_lists
from services.notifications.messages.api import messages
from services.notifications.preferences.api import preferences
from services.notifications.retention import KEEPS
from services.notifications.subscriptions import LISTENER

SERVICE = Service(
    "services.notifications",
    doors=(messages, daily_lists, preferences),
    listener=LISTENER,
    keeps=KEEPS,
    works={"mailer": mailer.run, "vacancies": vacancies.run, "daily_lists": lists.run, "broadcasts": broadcasts.run},
)


def create_app() -> Flask:
    """What gunicorn serves."""
    return web_app(SERVICE)
