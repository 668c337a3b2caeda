"""The panels beside a story's form, each loading itself."""
