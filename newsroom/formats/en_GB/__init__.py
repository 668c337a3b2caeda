"""For `en-gb`, the newsroom's own language."""
