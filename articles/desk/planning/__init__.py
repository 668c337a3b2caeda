"""My desk, the calendar, a day's overview, tomorrow's paper."""
