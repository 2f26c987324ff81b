"""What the operator sees of the messages; no label holds a person."""

from prometheus_client import Counter, Gauge

messages = Counter("kopru_messages_total", "Messages, by channel and what became of them", ["channel", "outcome"])
vacant = Counter("kopru_vacant_addressees_total", "Roles addressed that nobody held, by how it ended", ["outcome"])
waiting = Gauge("kopru_messages_waiting", "E-mails that wait to be sent", multiprocess_mode="mostrecent")
oldest = Gauge(
    "kopru_messages_oldest_age_seconds", "Age of the e-mail that has waited longest", multiprocess_mode="mostrecent"
)
