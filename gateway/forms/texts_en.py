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
    "form.number.most": "At most {n}.",
    "form.number.times": "Counts {n} times in the total.",
    "form.more_asked": "What is asked by your choice has been added below; fill it in and go on.",
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
    "screens.save": "Save and continue",
    "screens.done": "{n} of {all} parts written",
    "screens.filled": "written",
    "draft.waiting": (
        "There is no connection. What you typed is kept on this device and is sent as soon as the connection is back."
    ),
    "draft.restored": "You had typed something on this device that was not sent; it stands below again.",
    "draft.drop": "Leave it and show what is saved",
    "check.title": "Check your answers",
    "check.lead": "Nothing has been sent yet.",
    "check.from_record": "{number} (from your own record; nobody types it)",
    "check.not_on_record": "Your record has none; ask your platform administrator.",
    "confirmation.number": "Your case number",
    "confirmation.at": "Recorded: {at}",
    "confirmation.next": "What happens next",
    "confirmation.follow": "Follow the case",
}
