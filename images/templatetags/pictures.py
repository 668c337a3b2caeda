"""`{% picture image sizes="100vw" crop="3:2" priority=True alt="…" class="…" %}`: a picture in a page, no query."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString

from images.renditions.picture import WHOLE, Drawable, picture_html

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
    """The picture in every format and width; nothing where there is no picture. `class` is the only other argument."""
    css_class = str(more.pop("class", ""))
    if more:
        raise template.TemplateSyntaxError(f"picture takes no {', '.join(more)}")
    if not image:
        return SafeString("")
    return picture_html(image, alt=alt, sizes=sizes, crop=crop, priority=priority, css_class=css_class)
