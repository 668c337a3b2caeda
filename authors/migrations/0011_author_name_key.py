from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from newsroom.models.name_key import NameKey


class Migration(migrations.Migration):
    """Names are looked for in a story's text. Built without stopping who writes."""

    atomic = False

    dependencies = [
        ("authors", "0010_unseen_characters"),
    ]

    operations = [
        AddIndexConcurrently(model_name="author", index=models.Index(NameKey("name"), name="author_name_key")),
    ]
