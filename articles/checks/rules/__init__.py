"""What is looked at before a story is published: a check a file.

To add one, add a file here with one subclass of `articles.checks.checking.Check`; nothing else has to know of it.
"""
