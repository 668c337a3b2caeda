"""The demo newspaper: a daily of an invented harbour city, its people, stories and pictures."""
