"""The words of the pages that are drawn from services, in English; texts_tr.py has the same keys."""

TEXTS = {
    "list.title": "Name",
    "list.none": "There is nothing here yet",
    "list.none_text": "As soon as there is a record that you may see, it is listed here.",
    "case.unit": "Unit",
    "case.by_itself": "The system",
    "steps.changed_meanwhile": (
        "Somebody changed this record while you were typing. What you typed is kept below: "
        "look at the newest version of the record, then go on."
    ),
    "steps.see_newest": "Open the newest version",
    "steps.next": "Next: {who}.",
    "steps.next_until": "Next: {who}; by {due}.",
    "steps.state": "It is now: {state}.",
    "steps.confirm": "Do you confirm?",
    "programme.lists": "Records",
    "live.changed": "This page is kept up to date.",
}
