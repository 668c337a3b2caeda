"""Slugs that pages once had: whatever is renamed goes on being found at its old address."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction

from newsroom.text.slugs import MAX_LENGTH


class FormerSlug(models.Model):
    """A slug that something once had. Made for one kind of page by a foreign key with the name `former_slugs` back."""

    slug = models.CharField(max_length=MAX_LENGTH, unique=True)

    class Meta:
        abstract = True


class KeepsFormerSlugs(models.Model):
    """Something with a page whose address may change: `former_slugs` are those that it had."""

    slug: Any
    former_slugs: Any

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; the address before leads here from now on, whatever else had it once."""
        with transaction.atomic():
            before = self._slug_before(kwargs.get("update_fields"))
            super().save(*args, **kwargs)
            if before and before != self.slug:
                self._keep(before)

    def _slug_before(self, saved: Any) -> str | None:
        """What is stored, locked until it is changed; None where this saves no slug."""
        if self.pk is None or (saved is not None and "slug" not in saved):
            return None
        stored: Any = type(self)._base_manager.select_for_update(no_key=True).filter(pk=self.pk)
        found: str | None = stored.values_list("slug", flat=True).first()
        return found

    def _keep(self, before: str) -> None:
        owner = self.former_slugs.field.name
        self.former_slugs.filter(slug=self.slug).delete()
        self.former_slugs.model.objects.bulk_create(
            [self.former_slugs.model(slug=before, **{owner: self})],
            update_conflicts=True,
            unique_fields=["slug"],
            update_fields=[owner],
        )
