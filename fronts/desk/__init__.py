"""The producer's screen: what stands on a front, what could, and the acts on it."""
