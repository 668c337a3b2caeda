"""Pictures in templates."""

from __future__ import annotations

from django import template
from django.utils.safestring import SafeString

from images.picture import Drawable, picture_html

register = template.Library()


@register.simple_tag
def picture(ref: Drawable, *, alt: str, sizes: str = "100vw", crop: str = "", priority: bool = False) -> SafeString:
    """`{% picture ref alt=… sizes="…" crop="3:2" priority=True %}`, see `images.picture.picture_html`."""
    return picture_html(ref, alt=alt, sizes=sizes, crop=crop, priority=priority)
