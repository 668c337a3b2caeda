"""`{% picture image sizes="100vw" crop="3:2" priority=True alt="…" class="…" %}`, without a query."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from images.renditions.names import WHOLE
from images.renditions.picture import picture_html
from images.renditions.ref import Drawable

register = template.Library()


@register.simple_tag
def picture(
    image: Drawable | None,
    *,
    alt: str = "",
    sizes: str = "100vw",
    crop: str = WHOLE,
    priority: bool = False,
    **more: Any,
) -> SafeString:
    """Returns the picture's HTML; nothing without a picture. The only other argument is `class`."""
    css_class = str(more.pop("class", ""))
    if more:
        raise template.TemplateSyntaxError(f"picture takes no {', '.join(more)}")
    if not image:
        return SafeString("")
    return picture_html(image, alt=alt, sizes=sizes, crop=crop, priority=priority, css_class=css_class)
