"""Taking pictures in: what is accepted, how it is read, what is kept."""
