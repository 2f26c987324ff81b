"""What a fairness report looks at: works by school, scores by juror."""
