from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    """What was live at a moment that has passed is found without reading all editions. Built without stopping who
    writes."""

    atomic = False

    dependencies = [
        ("articles", "0033_off_front"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="edition",
            index=models.Index(
                fields=["live_until"], condition=models.Q(("live_until__isnull", False)), name="edition_ended"
            ),
        ),
    ]
