"""Triggers that hold what goes live and what goes off the site to its time."""

from __future__ import annotations

import pgtrigger

# An embargo holds against every writer. The time compared is the one recorded, which `in_its_time` holds to the clock.
EMBARGO_HOLDS = pgtrigger.Trigger(
    name="embargo_holds",
    when=pgtrigger.Before,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__live=True),
    declare=[("until", "timestamptz")],
    func="""
        IF TG_OP = 'UPDATE' THEN
            IF OLD.live THEN RETURN NEW; END IF;
        END IF;
        SELECT embargo_until INTO until FROM articles_article WHERE id = NEW.article_id;
        IF NEW.live_since < until THEN
            RAISE EXCEPTION 'Article % is embargoed until %.', NEW.article_id, until USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    """,
)

# What is due comes when the database says so, whatever the clock of the process that made it so: a few seconds are
# left to machines that disagree. Asked at the commit, so that the paper of a time to come, which is never committed,
# can be made by the very same acts.
AHEAD = "clock_timestamp() + interval '5 seconds'"

EDITION_IN_ITS_TIME = pgtrigger.Trigger(
    name="in_its_time",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__live=True),
    func=f"""
        IF TG_OP = 'UPDATE' THEN
            IF OLD.live THEN RETURN NULL; END IF;
        END IF;
        IF greatest(NEW.live_since, NEW.goes_live_at) > {AHEAD} THEN
            RAISE EXCEPTION 'Edition % is not live before its time: by the database’s clock it is %.',
                NEW.id, clock_timestamp() USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)

WITHDRAWAL_IN_ITS_TIME = pgtrigger.Trigger(
    name="in_its_time",
    when=pgtrigger.After,
    timing=pgtrigger.Deferred,
    operation=pgtrigger.Insert | pgtrigger.Update,
    condition=pgtrigger.Q(new__done_at__isnull=False),
    func=f"""
        IF greatest(NEW.done_at, NEW.due_at) > {AHEAD} THEN
            RAISE EXCEPTION 'Withdrawal % is not done before its time: by the database’s clock it is %.',
                NEW.id, clock_timestamp() USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
    """,
)

# The desk copy's version counts its saves: one more each time, and each kept in its history.
