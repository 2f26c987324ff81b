"""The made-up fifth service without the promise of `Idempotency-Key`: what the promise is worth is seen by it."""
