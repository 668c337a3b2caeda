"""Names that a story says and does not want to be offered as links."""

from __future__ import annotations

from django.db import models
from django.db.models import Q


class UnlinkedName(models.Model):
    """A name that is not offered as a link in a story any more, by its key (`newsroom.text.name_keys`)."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="unlinked_names", db_index=False)
    key = models.CharField(max_length=700)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["article", "key"], name="name_is_left_unlinked_once"),
            models.CheckConstraint(condition=~Q(key=""), name="unlinked_name_has_a_key"),
        ]

    def __str__(self) -> str:
        return f"{self.key} in article {self.article_id}"
