"""Lists of stories, the record, sections and tags."""
