"""Is what was published still what it was? Reads everything, writes nothing but files of heads to keep outside."""
