"""Adding an author from wherever their name is needed: in the byline of a story, say."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied, ValidationError

from authors.models import Author, only_printed
from newsroom.models import User
from newsroom.text.characters import visible_line


def add_author(name: str, *, kind: str, tagline: str, by: User) -> Author:
    """Add an author with a page. Of whom only the name was printed gets a page instead.

    Raises PermissionDenied, and ValidationError with sentences for the person who typed this.
    """
    if not by.has_perm("authors.add_author"):
        raise PermissionDenied("You cannot add authors. Ask a copy editor or the editor-in-chief.")
    name = checked_name(name)
    known = only_printed(name)
    author = known or Author(name=name)
    author.kind, author.tagline, author.has_page = kind, visible_line(tagline), True
    author.clean_fields(exclude=["slug"])
    author.save()
    return author


def checked_name(name: str) -> str:
    """Returns the name as it is kept. Raises ValidationError where there is none, or it is too long."""
    name = visible_line(name)
    if not name:
        raise ValidationError("Type a name first.")
    longest = Author._meta.get_field("name").max_length or 0
    if len(name) > longest:
        raise ValidationError(f"A name has at most {longest} letters.")
    return name
