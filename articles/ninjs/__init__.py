"""IPTC ninjs items into articles: read (`reading`), understood (`item`), imported (`importing`)."""
