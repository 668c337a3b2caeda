"""Takes pictures into the library: what is accepted, how it is read, what is kept."""
