"""IPTC ninjs items into articles: read (`reading`), understood (`item`), put on the desk (`imports.running`)."""
