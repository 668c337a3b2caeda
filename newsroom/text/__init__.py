"""Words, HTML, addresses and times, in any script."""
