"""Every address of the newsroom."""

from __future__ import annotations

from django.contrib import admin
from django.urls import include, path, re_path

from newsroom.desk.middleware import DESK
from newsroom.error_pages import by_address
from newsroom.ops.health import healthz
from newsroom.site.accent import accent_sheet

urlpatterns = [
    path("healthz", healthz, name="healthz"),
    path("admin/", admin.site.urls),
    re_path(
        r"\Amedia/accent-(?P<accent>[0-9a-f]{6})-(?P<dark>[0-9a-f]{6})-(?P<digest>[0-9a-f]{12})\.css\Z",
        accent_sheet,
        name="accent",
    ),
    path("media/logos/", include("images.logos.urls")),
    path("media/", include("images.renditions.urls")),
    path("preview/", include("articles.previews.urls")),
    path("", include("fronts.urls")),
]

handler400 = by_address(DESK, desk="newsroom.desk.errors.unreadable", readers="articles.public.errors.bad_request")
handler403 = by_address(DESK, desk="newsroom.desk.errors.denied", readers="articles.public.errors.denied")
handler404 = by_address(DESK, desk="newsroom.desk.errors.missing", readers="articles.public.errors.not_found")
handler500 = "articles.public.errors.server_error"
