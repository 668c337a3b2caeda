"""Authors on the desk, where their stories are known."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import admin
from django.utils.safestring import SafeString

from articles.desk.lists.merging import MergedFilter, MergesNames
from articles.editing.merging_names import AUTHORS
from authors.admin import AuthorAdmin
from authors.models import Author
from newsroom.text.words import first_words

WORDS_OF_A_LIFE = 30


@admin.register(Author)
class AuthorWithStoriesAdmin(MergesNames, AuthorAdmin):
    """Authors, several of whom may turn out to be one."""

    name_kind = AUTHORS
    looked_up = ("user",)
    list_filter = ("kind", "has_page", MergedFilter)

    def facts_of(self, name: Author) -> Sequence[str]:
        about = [name.get_kind_display(), name.role_title, f"has the login {name.user}" if name.user else ""]
        about += [] if name.photo else ["no portrait"]
        about += [] if name.has_page else ["name only, no page"]
        life = first_words(name.bio, WORDS_OF_A_LIFE).text
        more = "…" if len(life) < len(" ".join(name.bio.split())) else ""
        return [" · ".join(filter(None, about)), f"{life}{more}" or "No biography"]

    def portrait_of(self, name: Author) -> SafeString | str:
        return self.portrait(name) if name.photo else ""
