from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from newsroom.models.name_key import NameWords


class Migration(migrations.Migration):
    """Readers are offered names while they type. Built without stopping who writes."""

    atomic = False

    dependencies = [
        ("authors", "0011_author_name_key"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="author",
            index=GinIndex(
                NameWords("name"),
                condition=models.Q(("has_page", True), ("live", True), ("merged_into", None)),
                fastupdate=False,
                name="live_author_words",
            ),
        ),
    ]
