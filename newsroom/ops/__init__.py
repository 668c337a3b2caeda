"""Running the newsroom: database, server, worker, health, mail, files to serve."""
