"""The picture library as editors see it."""
