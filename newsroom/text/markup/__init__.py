"""HTML from anywhere: read in linear time, and written anew in the form that a story's text has."""
