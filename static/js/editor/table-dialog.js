// The dialog of a new table: how many rows and columns, and whether the first row says what the columns are.

import { crel } from "django-prose-editor/editor";

import { labelled, openDialog } from "editor/dialog";

const MOST_ROWS = 100;
const MOST_COLUMNS = 20;

const number = (id, value, max) =>
  crel("input", { type: "number", id, value, min: "1", max: String(max), inputMode: "numeric" });

const whole = (field, name, max) => {
  const value = Number(field.value);
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw new Error(`${name}: write a number from 1 to ${max}.`);
  return value;
};

// { rows, cols, withHeaderRow }, or null.
export const askForTable = () => {
  const [rows, columns] = [number("table-rows", "3", MOST_ROWS), number("table-columns", "3", MOST_COLUMNS)];
  const heads = crel("input", { type: "checkbox", id: "table-heads", checked: true });
  const choice = crel("p", { className: "link-dialog__choice" }, [
    heads,
    crel("label", { htmlFor: "table-heads", textContent: "The first row names the columns" }),
  ]);
  return openDialog({
    heading: "Table",
    act: "Insert table",
    parts: [...labelled("Rows", rows), ...labelled("Columns", columns), choice],
    read: () => ({
      rows: whole(rows, "Rows", MOST_ROWS),
      cols: whole(columns, "Columns", MOST_COLUMNS),
      withHeaderRow: heads.checked,
    }),
  });
};
