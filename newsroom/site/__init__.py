"""What readers' requests rely on: the database window, prepared statements, the stylesheet, the visitor's address."""
