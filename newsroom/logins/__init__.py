"""Logging in: how often passwords may be tried, and where somebody is logged in."""
