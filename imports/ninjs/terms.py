"""The vocabularies of others in the newsroom's words. What is not known here is said in a note, never dropped."""

from __future__ import annotations

import re

from articles.models import BylineRole, Kind

NO_CREDIT = ""
"""Who is in the story, or worked on what surrounds it."""

ROLES: dict[str, str] = {
    **dict.fromkeys(
        (
            *("author", "writer", "staffwriter", "reporter", "journalist", "correspondent", "columnist", "contributor"),
            *("coauthor", "byline", "bylineauthor", "critic", "reviewer", "commentator", "blogger", "essayist"),
            *("creator", "contentcreator", "originalauthor", "additionalreporting", "freelance", "freelancer"),
        ),
        BylineRole.AUTHOR.value,
    ),
    **dict.fromkeys(
        (
            *(
                "photographer",
                "photo",
                "photos",
                "photography",
                "photojournalist",
                "photoreporter",
                "staffphotographer",
            ),
            *("videographer", "video", "videojournalist", "cameraoperator", "camera", "cameraman", "imgsupplier"),
        ),
        BylineRole.PHOTOGRAPHER.value,
    ),
    **dict.fromkeys(
        ("illustrator", "illustration", "artist", "graphics", "graphicartist", "graphicdesigner", "cartoonist"),
        BylineRole.ILLUSTRATOR.value,
    ),
    **dict.fromkeys(
        (
            *("editor", "subeditor", "copyeditor", "deskeditor", "newseditor", "contenteditor", "editing"),
            *("sectioneditor", "producer"),
        ),
        BylineRole.EDITOR.value,
    ),
    **dict.fromkeys(("translator", "translation", "interpreter"), BylineRole.TRANSLATOR.value),
    **dict.fromkeys(
        (
            *("subject", "about", "mention", "mentions", "mentioned", "depicted", "depicts", "personinimage"),
            *("features", "featured", "interviewee", "spokesperson", "speaker", "expert", "source", "contentsource"),
            *("originfo", "infosource", "mediaoffice", "contact", "distributor", "publisher", "metadataeditor"),
            *("factchecker", "descrwriter", "captionwriter", "genaipromptwriter", "partof", "classifies"),
        ),
        NO_CREDIT,
    ),
}

KINDS: dict[str, str] = {
    **{kind.value: kind.value for kind in Kind},
    **dict.fromkeys(("comment", "commentary", "column", "oped", "guestcolumn", "viewpoint"), Kind.OPINION.value),
    **dict.fromkeys(("leader", "leadingarticle"), Kind.EDITORIAL.value),
    **dict.fromkeys(("obit", "obits", "obituaries"), Kind.OBITUARY.value),
    **dict.fromkeys(("reviews", "critique"), Kind.REVIEW.value),
    **dict.fromkeys(("features", "featurestory"), Kind.FEATURE.value),
    **dict.fromkeys(("background", "backgrounder", "explainer", "newsanalysis"), Kind.ANALYSIS.value),
    **dict.fromkeys(("qa", "qanda", "interviews"), Kind.INTERVIEW.value),
    **dict.fromkeys(("article", "articlenews", "current", "story", "newsstory", "update", "breaking"), Kind.NEWS.value),
}

STATUSES: dict[str, str] = {
    **dict.fromkeys(("usable", "published", "corrected"), "usable"),
    **dict.fromkeys(("withheld", "withhold", "onhold", "hold", "held"), "withheld"),
    **dict.fromkeys(
        ("canceled", "cancelled", "cancel", "killed", "kill", "recalled", "retracted", "withdrawn"), "canceled"
    ),
}

TYPES: dict[str, str] = {
    **dict.fromkeys(("text", "article", "story"), "text"),
    **dict.fromkeys(("picture", "photo", "image", "photograph"), "picture"),
}
NOT_STORIES = ("audio", "component", "composite", "event", "graphic", "package", "picture", "planning", "video")


def term(text: str) -> str:
    """A word of a vocabulary as it is looked up: 'Sub-editor', 'cpprole:subEditor' and a web address that ends so are
    one. Capitals, spaces and the vocabulary's name make no difference."""
    parts = [re.sub(r"[\W_]", "", part) for part in re.split(r"[:/#]", text.strip())]
    return next((part for part in reversed(parts) if part), "").casefold()


def kind_of_item(text: str) -> str:
    """What the type of an item or association is called here; as it stands where it is not known."""
    return TYPES.get(term(text), term(text))
