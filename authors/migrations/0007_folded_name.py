from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from authors.models.names import FoldedName


class Migration(migrations.Migration):
    """Imports look for an author by a name that may be written in another way. Built without stopping who writes."""

    atomic = False

    dependencies = [
        ("authors", "0006_merged_into"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="author",
            index=models.Index(FoldedName("name"), name="author_folded_name"),
        ),
    ]
