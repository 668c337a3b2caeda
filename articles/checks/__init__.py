"""What is looked at before a story is published."""
