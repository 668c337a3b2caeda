from django.db import migrations, models
from django.db.models import Value


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_login_attempts"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="desk_choices",
            field=models.JSONField(db_default=Value({}, models.JSONField()), default=dict, editable=False),
        ),
    ]
