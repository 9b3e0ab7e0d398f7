/**
 * A spreadsheet runs a cell as a formula if it starts with one of these, and what stands in a cell may come from anybody
 * who can choose a display name. Such cells are written with an apostrophe in front, which spreadsheets take as "this is
 * text"; our own reader takes it away again, so that `+12314569000` comes back as it was.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/;

export const neutralise = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** Undoes `neutralise`, and leaves every other cell alone. */
export const restore = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);
