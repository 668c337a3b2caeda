"""Formats for `en-gb`, the newsroom's own language."""
