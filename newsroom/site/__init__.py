"""What readers' requests stand on: the database's window, stylesheets, where a request came from."""
