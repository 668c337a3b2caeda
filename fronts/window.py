"""What readers may see of fronts (see `newsroom.site.window`): what is live, and of it what names live stories only."""

from __future__ import annotations

from fronts.models import Front, FrontArea, FrontCard, FrontEdition, FrontLink
from newsroom.site.window import TableView

_EDITION = "EXISTS (SELECT 1 FROM public.fronts_frontedition f WHERE f.id = row.edition_id AND f.live)"
_CARD = (
    "EXISTS (SELECT 1 FROM public.fronts_frontcard c JOIN public.fronts_frontedition f ON f.id = c.edition_id "
    "WHERE c.id = row.card_id AND f.live)"
)
# A story that is not live yet, or not any more, must not show by the words that a producer wrote for it.
_STORY = (
    "(row.article_id IS NULL OR "
    "EXISTS (SELECT 1 FROM public.articles_edition e WHERE e.article_id = row.article_id AND e.live))"
)

VIEWS = (
    TableView(Front),
    TableView(FrontEdition, flags=("live",), hidden={"made_by_id": "NULL", "made_by_name": "''"}),
    TableView(FrontArea, where=_EDITION),
    TableView(FrontCard, where=f"{_EDITION} AND {_STORY}"),
    TableView(FrontLink, where=f"{_CARD} AND {_STORY}"),
)
