"""The newspaper's content: one noun a file."""

from __future__ import annotations

from articles.models.article import Article, Status
from articles.models.banner import Banner
from articles.models.byline import Byline, BylineRole, EditionByline
from articles.models.comment import Comment, Notice
from articles.models.conflict_text import ConflictText
from articles.models.content import Kind, OffFront, Sensitive
from articles.models.desk_notice import DeskNotice, NoticeChoice, NoticeKind
from articles.models.edition import Change, Edition, Life, TaggedEdition
from articles.models.figure import EditionFigure, Figure, Place
from articles.models.finding import DeskIndex, SavedFilter
from articles.models.near_duplicate import NearDuplicate, TextSketch
from articles.models.preview_link import PreviewLink, PreviewVisit
from articles.models.record import AuditEntry, Correction, FormerPath, RecordHead, Withdrawal
from articles.models.related import EditionRelated, RelatedStory
from articles.models.saved_version import SavedVersion
from articles.models.section import FormerSectionSlug, Section
from articles.models.story_index import IndexChange, IndexedTerm, IndexTotals, StoryIndex
from articles.models.struck_note import StruckNote
from articles.models.suggestion import Suggestion, SuggestionsDue, SuggestionsMade
from articles.models.tag import FormerTagSlug, Tag, TaggedArticle
from articles.models.template import Asked, StoryTemplate
from articles.models.unlinked_name import UnlinkedName
from articles.models.working_copy import Presence, WorkingCopy

__all__ = [
    "Article",
    "Asked",
    "AuditEntry",
    "Banner",
    "Byline",
    "BylineRole",
    "Change",
    "Comment",
    "ConflictText",
    "Correction",
    "DeskIndex",
    "DeskNotice",
    "Edition",
    "EditionByline",
    "EditionFigure",
    "EditionRelated",
    "Figure",
    "FormerPath",
    "FormerSectionSlug",
    "FormerTagSlug",
    "IndexChange",
    "IndexTotals",
    "IndexedTerm",
    "Kind",
    "Life",
    "NearDuplicate",
    "Notice",
    "NoticeChoice",
    "NoticeKind",
    "OffFront",
    "Place",
    "Presence",
    "PreviewLink",
    "PreviewVisit",
    "RecordHead",
    "RelatedStory",
    "SavedFilter",
    "SavedVersion",
    "Section",
    "Sensitive",
    "Status",
    "StoryIndex",
    "StoryTemplate",
    "StruckNote",
    "Suggestion",
    "SuggestionsDue",
    "SuggestionsMade",
    "Tag",
    "TaggedArticle",
    "TaggedEdition",
    "TextSketch",
    "UnlinkedName",
    "Withdrawal",
    "WorkingCopy",
]
