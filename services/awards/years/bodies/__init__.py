"""The five kinds of boards and commissions that run the project, and who served in them when (SM-AWD-2)."""
