"""Words, HTML, slugs and times, in any script."""
