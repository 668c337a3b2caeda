"""What runs the newsroom: database, server, worker, health check, mail, static files."""
