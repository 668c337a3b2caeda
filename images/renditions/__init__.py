"""Pictures as pages show them: names, files, addresses."""
