"""What a story said before, and how two of its states differ."""
