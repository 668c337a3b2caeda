"""Which words a story is found by."""
