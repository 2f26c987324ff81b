"""What each indicator of the plan came to, as a report has it."""
