"""The forms' words in English; texts_tr.py has the same keys."""

TEXTS = {
    "error.prefix": "Error:",
    "error.summary": "There is a problem",
    "form.continue": "Continue",
    "form.save": "Save",
    "form.cancel": "Cancel",
    "form.optional": "optional",
    "form.pick": "Choose",
    "form.most": "At most {n} characters",
    "form.find": "Find",
    "form.find.label": "{what}: search the list",
    "form.find.everybody": "Look for somebody who serves elsewhere by their name.",
    "form.find.hint": (
        "The list has {n} choices, {shown} are shown. "
        "Type the name you look for and press “Find”; nothing you typed is lost."
    ),
    "form.add": "{what}: add another",
    "form.remove": "Remove",
    "form.day": "Day",
    "form.month": "Month",
    "form.year": "Year",
    "form.time": "Time",
    "form.warning": "Warning",
    "check.title": "Check your answers",
    "check.lead": "Nothing has been sent yet.",
    "confirmation.number": "Your case number",
    "confirmation.at": "Recorded: {at}",
    "confirmation.next": "What happens next",
    "confirmation.follow": "Follow the case",
}
