"""What trainers are paid for lessons given in the project: hours, documents, and the way to the payer."""
