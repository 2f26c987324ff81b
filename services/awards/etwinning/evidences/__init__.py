"""Evidence for a criterion, from its draft to its acceptance (SM-ETW-1)."""
