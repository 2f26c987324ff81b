"""A made-up fifth service: a school asks for a day out. It shows that a programme is only its own folder."""
