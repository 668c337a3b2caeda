from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

from newsroom.models.name_key import NameKey


class Migration(migrations.Migration):
    """Names are looked for in a story's text. Built without stopping who writes."""

    atomic = False

    dependencies = [
        ("articles", "0030_key_stories"),
    ]

    operations = [
        AddIndexConcurrently(model_name="tag", index=models.Index(NameKey("name"), name="tag_name_key")),
    ]
