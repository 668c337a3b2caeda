"""The demo newsroom: a daily paper of an invented harbour city, its people, stories and pictures."""
