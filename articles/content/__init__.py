"""What a story says, as plain values: read, written, merged, compared."""
