"""Records that look as if they told of one activity: a warning, never a refusal."""
