"""What readers' pages read: a few statements, each of them one index walk and a handful of look-ups.

They are written in SQL because the page's whole content comes in one row, with bylines, picture, tags and notes as
JSON, where the ORM would ask once for each. The tables named here are the views of the readers' window (`live` is asked
for all the same). A row is a NamedTuple whose fields name the SQL that gives them: see `columns`.
"""
