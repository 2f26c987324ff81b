"""Ranks by the scores as they are beside ranks without what jurors differ by anyway."""
