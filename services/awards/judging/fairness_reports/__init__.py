"""How evenly a year's awards are spread and how jurors differ: it informs, and never changes a rank."""
