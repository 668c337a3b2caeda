"""Readers' search: what is asked, what is found, in which order, and the page that shows it."""
