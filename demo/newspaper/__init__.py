"""The demo newspaper: the daily of an invented harbour city, with its people, stories and pictures."""
