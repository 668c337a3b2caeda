"""Stories for machines: feeds, sitemaps, robots.txt."""
