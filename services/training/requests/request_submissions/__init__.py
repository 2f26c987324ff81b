"""The official letter with which a school sends its request, and what becomes of one that nobody joined."""
