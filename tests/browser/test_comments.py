"""Comments in a browser: on passages that are found again after edits, by keyboard, and never lost."""

from __future__ import annotations

import re

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from articles.models import Article, Comment
from tests.browser.conftest import NewPage, Shot
from tests.factories import PASSWORD, ArticleFactory, UserFactory
from tests.support.browser.axe import violations
from tests.support.browser.login import let_in

pytestmark = [pytest.mark.django_db(transaction=True)]

BODY = (
    "<p>The ferry left at six. Nobody waved.</p><p>The ferry will not come back before spring, the company says.</p>"
    "<p>The harbour was grey. The ferry sank.</p>"
)
TEXT = (
    "The ferry left at six. Nobody waved.\nThe ferry will not come back before spring, the company says.\n"
    "The harbour was grey. The ferry sank."
)
FIRST, RETURN = "The ferry left at six. Nobody waved.\n", "will not come back before spring"
MARKED = """name => [...(CSS.highlights.get(name) ?? [])].map(range => range.toString())"""


@pytest.fixture
def article() -> Article:
    return ArticleFactory.create(headline="Ferry", body=BODY)


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    expect(page.get_by_role("toolbar", name="Formatting")).to_be_visible()
    expect(page.locator("[data-list] [data-token]")).to_be_attached()
    return page


def select(page: Page, words: str) -> None:
    """Select words of the text, as a person with a mouse would."""
    page.evaluate(
        """words => {
            const editor = document.querySelector('[data-story-form] .ProseMirror').editor;
            let found = null;
            editor.state.doc.descendants((node, at) => {
                const index = node.isText ? node.text.indexOf(words) : -1;
                if (index >= 0 && !found) found = { from: at + index, to: at + index + words.length };
            });
            editor.chain().focus().setTextSelection(found).run();
        }""",
        words,
    )


def test_a_comment_on_a_passage_survives_edits_around_it_and_says_when_it_is_gone(
    page: Page, live_server: LiveServer, article: Article, shot: Shot
) -> None:
    ada = UserFactory.create(role="editor-in-chief", first_name="Ada", last_name="Quill")
    UserFactory.create(role="reporter", first_name="Bo", last_name="Lind", username="bo")
    opened(let_in(page, live_server, ada), article.get_change_url())
    select(page, "not come back before spring")

    page.keyboard.press("Control+Alt+m")
    dialog = page.get_by_role("dialog", name="Comment on these words")
    expect(dialog).to_contain_text("on: “not come back before spring”")
    page.keyboard.type("Says who? @bo")
    expect(dialog.get_by_role("option", name="Bo Lind")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Control+Enter")

    thread = page.get_by_role("listitem").filter(has_text="Says who?")
    expect(thread).to_be_visible()
    expect(dialog).to_be_hidden()
    comment = Comment.objects.get()
    assert comment.text == "Says who? @Bo Lind"
    assert [each.username for each in comment.mentioned.all()] == ["bo"]
    assert page.evaluate(MARKED, "comments") == ["not come back before spring"]

    select(page, "The ferry will ")
    page.keyboard.type("A new beginning, and then the old ship will ")
    expect(thread.get_by_text("no longer in the text")).to_be_hidden()
    page.wait_for_timeout(400)  # marks follow typing after a moment
    assert page.evaluate(MARKED, "comments") == ["not come back before spring"]
    thread.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("getSelection().toString() === 'not come back before spring'")
    assert violations(page, preload=False) == []
    shot(page, "comments")

    page.keyboard.press("Delete")
    expect(thread.get_by_text("no longer in the text")).to_be_visible()
    assert page.evaluate(MARKED, "comments") == []
    page.keyboard.press("Control+z")
    expect(thread.get_by_text("no longer in the text")).to_be_hidden()

    body = page.locator("[name=body]").input_value()
    assert "<mark" not in body
    assert "A new beginning" in body
    article.refresh_from_db()
    assert (article.version, article.body) == (1, BODY)


@pytest.mark.console("404|403|ERR_|Failed to load")
def test_a_comment_that_could_not_be_posted_stays_in_its_field(
    page: Page, live_server: LiveServer, article: Article
) -> None:
    ada = UserFactory.create(role="editor-in-chief")
    opened(let_in(page, live_server, ada), article.get_change_url())
    page.get_by_role("button", name="Comment", exact=True).last.click()
    field = page.get_by_label("Your comment")
    field.fill("Typed with care")
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")

    page.get_by_role("button", name="Post the comment").click()
    expect(page.get_by_role("alert").filter(has_text="You were logged out")).to_be_visible()
    expect(field).to_have_value("Typed with care")

    page.context.add_cookies([each for each in cookies if each["name"] == "sessionid"])  # type: ignore[misc]
    page.context.clear_cookies(name="csrftoken")
    page.route("**/say/**", lambda route: route.abort(), times=1)
    page.get_by_role("button", name="Post the comment").click()
    expect(page.get_by_role("alert").filter(has_text="cannot be reached")).to_be_visible()
    expect(field).to_have_value("Typed with care")
    assert not Comment.objects.exists()

    page.get_by_role("button", name="Post the comment").click()
    expect(page.get_by_role("listitem").filter(has_text="Typed with care")).to_be_visible()
    assert Comment.objects.count() == 1


MIDDLE = """([name, words]) => {
    const range = [...CSS.highlights.get(name)].find(each => each.toString() === words);
    const box = range.getClientRects()[0];
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""
STANDS_AT = "element => Math.round(element.getBoundingClientRect().top)"


def click_words(page: Page, words: str) -> None:
    """Click on words that are marked because a comment is about them."""
    page.wait_for_function("words => [...(CSS.highlights.get('comments') ?? [])].some(r => r == words)", arg=words)
    page.mouse.click(*page.evaluate(MIDDLE, ["comments", words]))


def test_a_comment_stands_beside_its_words_and_is_answered_in_three_acts(
    page: Page, live_server: LiveServer, article: Article, shot: Shot
) -> None:
    ada = UserFactory.create(role="editor-in-chief", first_name="Ada", last_name="Quill")
    first = Comment.objects.create(
        article=article, by_name="Bo Lind", text="Says who?", passage="company says", made_at=timezone.now()
    )
    Comment.objects.create(article=article, by_name="Bo Lind", text="A good story.", made_at=timezone.now())
    opened(let_in(page, live_server, ada), article.get_change_url())
    checks = page.get_by_role("region", name="Checks")
    expect(checks).to_contain_text("2 comments are not resolved")

    click_words(page, "company says")  # one
    thread = page.get_by_role("listitem").filter(has_text="Says who?")
    expect(thread).to_have_class(re.compile("thread--here"))
    assert abs(thread.evaluate(STANDS_AT) - page.evaluate(MIDDLE, ["comments", "company says"])[1]) < 40
    thread.get_by_text("Answer").first.click()  # two
    page.keyboard.type("The harbour master.")
    page.keyboard.press("Control+Enter")  # three

    expect(thread).to_contain_text("The harbour master.")
    assert Comment.objects.get(answers=first).text == "The harbour master."
    expect(thread).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="Your answer is posted.")).to_be_visible()
    assert violations(page, preload=False) == []
    shot(page, "comments-beside")
    page.keyboard.press("Escape")
    page.wait_for_function("getSelection().toString() === 'company says'")

    thread.get_by_role("button", name="Resolve").click()
    other = page.get_by_role("listitem").filter(has_text="A good story.")
    expect(other).to_be_focused()
    expect(checks).to_contain_text("One comment is not resolved", timeout=1400)  # sooner than after typing
    other.get_by_role("button", name="Resolve").click()
    expect(page.get_by_text("2 resolved")).to_be_focused()
    expect(checks).not_to_contain_text("not resolved")

    page.context.clear_cookies()  # as who follows a mail's link in the morning
    page.goto("about:blank")
    page.goto(f"{article.get_change_url()}#comment-{first.pk}")
    page.get_by_label("Username").fill(ada.username)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(thread).to_be_focused()


def test_on_a_phone_a_comment_is_a_sheet_over_the_foot_of_the_screen(
    new_page: NewPage, live_server: LiveServer, article: Article, shot: Shot
) -> None:
    Comment.objects.create(
        article=article, by_name="Bo Lind", text="Says who?", passage="company says", made_at=timezone.now()
    )
    page = new_page(viewport={"width": 390, "height": 844})
    opened(let_in(page, live_server, UserFactory.create(role="editor-in-chief")), article.get_change_url())
    thread = page.get_by_role("listitem").filter(has_text="Says who?")
    page.locator(".ProseMirror").scroll_into_view_if_needed()

    click_words(page, "company says")

    expect(thread).to_have_css("position", "fixed")
    assert thread.evaluate("element => innerHeight - element.getBoundingClientRect().bottom") == 0
    thread.get_by_text("Answer").first.click()
    page.keyboard.type("The harbour master.")
    page.keyboard.press("Control+Enter")
    expect(thread).to_contain_text("The harbour master.")
    assert violations(page, preload=False) == []
    shot(page, "comments-phone")
    thread.get_by_role("button", name="Close the comment").click()
    expect(thread).to_have_css("position", "static")
    expect(thread).to_be_focused()


def test_who_may_not_edit_a_story_reads_it_on_the_desk_and_comments_on_its_words(
    page: Page, live_server: LiveServer, article: Article, shot: Shot
) -> None:
    let_in(page, live_server, UserFactory.create(role="reporter"))
    page.goto(article.get_change_url())
    expect(page.get_by_text("You can edit the stories that you started")).to_be_visible()
    page.evaluate("""() => {
        const words = document.querySelector('[data-text] p:last-child').firstChild;
        getSelection().setBaseAndExtent(words, 26, words, 36);
    }""")

    page.keyboard.press("Control+Alt+m")
    expect(page.get_by_role("dialog")).to_contain_text("on: “ferry sank”")
    page.keyboard.type("When?")
    page.keyboard.press("Control+Enter")

    thread = page.get_by_role("listitem").filter(has_text="When?")
    expect(thread).to_be_visible()
    comment = Comment.objects.get()
    assert (comment.passage, comment.before[-4:], comment.after) == ("ferry sank", "The ", ".")
    page.mouse.click(5, 300)
    click_words(page, "ferry sank")
    expect(thread).to_have_class(re.compile("thread--here"))
    assert abs(thread.evaluate(STANDS_AT) - page.evaluate(MIDDLE, ["comments", "ferry sank"])[1]) < 40
    assert violations(page, preload=False) == []
    shot(page, "reading")
    page.get_by_role("navigation", name="Desk").get_by_role("link", name="Stories").click()


FINDING = """async ([module, text, passage, edits]) => {
    const { find, quote } = await import(module);
    const at = text.lastIndexOf(passage);
    const kept = quote(text, at, at + passage.length);
    const now = edits.reduce((whole, [from, to]) => whole.replace(from, to), text);
    const found = find(now, kept);
    return found && [now.slice(...found), now.lastIndexOf(now.slice(...found)) === found[0]];
}"""


CASES: tuple[tuple[str, list[list[str]], list[str | bool] | None], ...] = (
    ("Nobody waved", [], ["Nobody waved", True]),
    ("Nobody waved", [["The ferry left", "A ship left"], [". Nobody", "! But. Nobody"]], ["Nobody waved", True]),
    (RETURN, [["not come", "never come"]], ["will never come back before spring", True]),
    (RETURN, [[RETURN, "is sold"]], None),
    ("The ferry", [["harbour was grey", "sea was black"]], ["The ferry", True]),
    ("The ferry", [["The ferry sank", "A boat sank"]], None),
    ("grey. The ferry", [["grey. The", "grey.\n\nThe"]], ["grey.\n\nThe ferry", True]),
    ("company says", [["\nThe harbour", " The harbour"], [FIRST, ""]], ["company says", True]),
    ("six", [[FIRST, ""]], None),
)


def test_a_passage_is_found_where_it_stands_now_or_not_at_all(browser_page: Page) -> None:
    module = "/static/js/desk/passages.js"
    for passage, edits, expected in CASES:
        assert browser_page.evaluate(FINDING, [module, TEXT, passage, edits]) == expected, (passage, edits)


@pytest.fixture
def browser_page(new_page: NewPage, live_server: LiveServer) -> Page:
    """A page of the site that runs scripts: the desk's door."""
    page = new_page()
    page.goto("/admin/login/")
    return page


def test_passages_in_scripts_without_spaces_and_in_long_texts_are_found(browser_page: Page) -> None:
    khmer = "ភ្នំពេញ៖ រដ្ឋាភិបាលបានប្រកាសថា សាលារៀននឹងបើកវិញនៅថ្ងៃច័ន្ទ។"
    long = " ".join(f"word{i * 7919 % 4999}" for i in range(6000))
    module = "/static/js/desk/passages.js"

    assert browser_page.evaluate(FINDING, [module, khmer, "សាលារៀន", [["ភ្នំពេញ", "ថ្មី"]]]) == ["សាលារៀន", True]
    passage = long[20000:20300]
    started = "performance.now()"
    before = browser_page.evaluate(started)
    found = browser_page.evaluate(FINDING, [module, long, passage, [[passage[100:108], "changed"]]])
    assert found is not None
    assert found[1]
    assert browser_page.evaluate(started) - before < 3000


def test_who_may_not_write_a_story_comments_on_a_page_of_its_own(
    page: Page, live_server: LiveServer, article: Article
) -> None:
    let_in(page, live_server, UserFactory.create(role="reporter"))
    page.goto(f"/admin/articles/article/{article.pk}/comments/")

    page.get_by_label("Comment on the story").fill("Well said.")
    page.get_by_role("button", name="Post the comment").click()

    thread = page.get_by_role("listitem").filter(has_text="Well said.")
    expect(thread).to_be_visible()
    expect(page.get_by_label("Comment on the story")).to_have_value("")
    thread.get_by_text("Answer").first.click()
    page.get_by_label("Your answer to").fill("Thank you.")
    page.keyboard.press("Control+Enter")
    expect(thread).to_contain_text("Thank you.")
    assert violations(page, preload=False) == []
    thread.get_by_role("button", name="Resolve").click()
    expect(page.get_by_text("1 resolved")).to_be_visible()
