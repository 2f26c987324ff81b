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
    "programme.lists": "Records",
    "posts.all": "In all my posts (the one that a step needs is the one that counts)",
    "notices.instead_of": "came to you because nobody holds the post: {role}",
    "notices.choices_lead": (
        "Messages are always shown on this page; e-mail is up to you. Returns, refusals, deadlines and "
        "placements come by e-mail in any case."
    ),
    "notices.choices_kept": "Your choices are kept.",
    "directory.above": "Units above",
    "directory.below": "Units below",
    "directory.unit": "Unit",
    "directory.code": "Unit code",
    "directory.closed": "Closed",
    "directory.subject_field": "Subject",
    "directory.username": "User name",
    "directory.email": "E-mail",
    "directory.phone": "Telephone",
    "directory.national_id": "National id (masked)",
    "directory.left": "Serves no more since {day}",
    "calendar.title": "School calendar",
    "calendar.first_half": "First half-year",
    "calendar.second_half": "Second half-year",
    "calendar.holidays": "Holidays",
    "import.kind": "What does the file hold?",
    "import.kind.people": "People",
    "import.kind.units": "Units",
    "import.kind.posts": "Posts",
    "import.unchanged": "Unchanged",
    "import.limit": (
        "XLSX or CSV; at most 20 MB and 20,000 rows. The file is not kept, so it is chosen again for each step."
    ),
    "import.keep": "Import",
    "import.no_file": "Choose a file.",
    "import.mend": (
        "Mend the rows in the file, or choose it again to get it back with the faults marked; then check it again."
    ),
    "import.all_well": "Nothing is wrong with the file. To import it, choose the same file again.",
    "operator.backlog": "{n} events, the oldest {seconds} seconds",
    "operator.resent": "The message is sent again.",
    "operator.discarded": "The message is put away; the reason is kept.",
    "progress.name": "Indicator",
    "progress.expected": "Expected today",
    "progress.realised": "Realised",
    "progress.share": "Realised by target",
    "progress.evidence": "Evidence",
    "progress.day": "Measured on",
    "progress.proved": "with evidence",
    "progress.unproved": "no evidence",
    "progress.values": "{title}: every value",
    "progress.said": "Baseline {baseline}, target {target}, expected today {expected}, realised {realised}",
    "progress.drawn": "By target and in time",
    "progress.way": "Baseline → target",
    "progress.more": "more is better",
    "progress.less": "less is better",
}
