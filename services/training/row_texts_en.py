"""What people call one of the rows of a form, in English."""

ROWS: dict[str, str] = {
    "one.answers": "Criterion",
    "one.content_headings": "Heading",
    "one.criteria": "Criterion",
    "one.experts": "Expert or head teacher",
    "one.goals": "Goal",
    "one.headings": "Heading",
    "one.learning_needs": "Need or goal",
    "one.lines": "Expense",
    "one.marks": "Mark",
    "one.modules": "Module",
    "one.needs": "Need",
    "one.participants": "Participant",
    "one.phases": "Stage",
    "one.rationale_dimensions": "Ground",
    "one.reserved": "Reserved seats",
    "one.sessions": "Session",
    "one.topics": "Topic",
    "one.trainers": "Trainer",
}
