"""The newspaper's own logo: read as safely as any picture, kept as PNGs of a few sizes, and served."""
