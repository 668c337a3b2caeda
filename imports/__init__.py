"""Stories from elsewhere: read, put on the desk, published where that is asked for."""
