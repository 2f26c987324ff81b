"""Documents: what a step puts on paper, made once by the worker, with a code by which anybody checks it."""
