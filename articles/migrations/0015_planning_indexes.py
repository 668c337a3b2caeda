from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """What the calendar, its backlog and the list of templates walk. Built without stopping who writes."""

    atomic = False

    dependencies = [
        ("articles", "0014_planning"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(
                condition=models.Q(("deadline__isnull", False)), fields=["deadline"], name="article_deadline"
            ),
        ),
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(
                condition=models.Q(
                    ("is_template", False),
                    ("planned_for__isnull", True),
                    ("status__in", ("draft", "in_review", "approved")),
                ),
                fields=["-updated_at", "-id"],
                name="article_backlog",
            ),
        ),
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(
                condition=models.Q(("based_on__isnull", False)), fields=["based_on"], name="article_copies"
            ),
        ),
        AddIndexConcurrently(
            model_name="article",
            index=models.Index(condition=models.Q(("is_template", True)), fields=["section"], name="article_templates"),
        ),
    ]
