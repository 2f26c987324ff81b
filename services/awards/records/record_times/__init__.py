"""When activities are recorded: the year's end of recording, its reminders, and the archive (SM-AWD-3, NTF-53)."""
