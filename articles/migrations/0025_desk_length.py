from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0024_story_index"),
    ]

    operations = [
        migrations.AddField(
            model_name="deskindex",
            name="length",
            field=models.PositiveIntegerField(editable=False, null=True),
        ),
    ]
