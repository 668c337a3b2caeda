"""The page a story would make, and links that show it to somebody without a login."""
