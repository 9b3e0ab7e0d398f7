import type { Column } from './table';

/** The chosen columns from left to right; those that are not known any longer are passed over. */
export function chosenColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): readonly Column<Row>[] {
  if (chosen === undefined) return columns;
  const known = chosen.flatMap((id) => columns.find((column) => column.id === id) ?? []);
  return known.length === 0 ? columns : known;
}

/** Hides a column, or shows it as the last one. The only column stays. */
export function toggleColumn(shown: readonly string[], id: string): readonly string[] {
  if (!shown.includes(id)) return [...shown, id];
  return shown.length === 1 ? shown : shown.filter((one) => one !== id);
}

/** Moves a column that is shown; at the edge it stays. */
export function moveColumn(shown: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const at = shown.indexOf(id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= shown.length) return shown;
  const moved = shown.filter((one) => one !== id);
  moved.splice(to, 0, id);
  return moved;
}
