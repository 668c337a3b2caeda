"""Stories from elsewhere: read, put on the desk, and published on request."""
