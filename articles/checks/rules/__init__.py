"""All checks before publishing, in the order in which their findings are shown.

To add one: write a subclass of `articles.checks.check.Check` in a file of its own here, and name it in `CHECKS`.
"""

from __future__ import annotations

from articles.checks.check import Check
from articles.checks.rules.address import FreeAddress
from articles.checks.rules.alternative_text import HasAlternativeTexts
from articles.checks.rules.byline import HasByline
from articles.checks.rules.embargo import EmbargoEnded
from articles.checks.rules.headline import HasHeadline
from articles.checks.rules.internal_links import LinksLeadSomewhere
from articles.checks.rules.lead_picture import HasLeadPicture
from articles.checks.rules.long_headline import HeadlineFits
from articles.checks.rules.missing_picture import PicturesExist
from articles.checks.rules.names_only import NamesHavePages
from articles.checks.rules.newsroom_links import LinksAreForReaders
from articles.checks.rules.no_text import HasText
from articles.checks.rules.open_comments import CommentsResolved
from articles.checks.rules.picture_credit import HasCredits
from articles.checks.rules.picture_rights import RightsHold
from articles.checks.rules.placeholders import NothingIsToCome
from articles.checks.rules.printed_twice import PrintedOnce
from articles.checks.rules.related_list import HasRelatedStories
from articles.checks.rules.same_headline import HeadlineIsNew
from articles.checks.rules.section import HasSection
from articles.checks.rules.short_text import TextIsNoStub
from articles.checks.rules.spellings import NamesAreSpeltOneWay
from articles.checks.rules.standfirst import HasStandfirst
from articles.checks.rules.template import TemplateIsFollowed

CHECKS: tuple[type[Check], ...] = (
    FreeAddress,
    HasAlternativeTexts,
    HasByline,
    NamesHavePages,
    EmbargoEnded,
    TemplateIsFollowed,
    HasHeadline,
    HeadlineIsNew,
    HasText,
    TextIsNoStub,
    NothingIsToCome,
    PrintedOnce,
    NamesAreSpeltOneWay,
    LinksAreForReaders,
    LinksLeadSomewhere,
    HasLeadPicture,
    HeadlineFits,
    PicturesExist,
    CommentsResolved,
    HasCredits,
    RightsHold,
    HasRelatedStories,
    HasSection,
    HasStandfirst,
)
