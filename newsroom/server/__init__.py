"""The web server: from a visitor's connection to Django and back, with no thread that waits for a visitor."""
