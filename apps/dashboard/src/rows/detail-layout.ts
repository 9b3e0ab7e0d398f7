/** Where the rows stand, and where what is known of one of them. */
export interface DetailLayout {
  /** Lines for rows, and the columns they have. */
  readonly listRows: number;
  readonly listWidth: number;
  readonly place: 'none' | 'beside' | 'below';
  readonly paneRows: number;
  readonly paneWidth: number;
}

/** Columns from which a list can spare some; narrower windows are divided below. */
const WIDE = 120;
const [NARROWEST, WIDEST] = [40, 72];
const SHARE_BESIDE = 0.36;
/** A third of the lines, as long as three of them are left to the rows. */
const SHARE_BELOW = 1 / 3;
const LEAST_ROWS = 3;

/** Shares a window out: `rows` are the lines below the column titles. */
export function detailLayout(isDetailed: boolean, columns: number, rows: number): DetailLayout {
  if (!isDetailed) return { listRows: rows, listWidth: columns, place: 'none', paneRows: 0, paneWidth: 0 };
  if (columns >= WIDE) {
    const paneWidth = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(columns * SHARE_BESIDE)));
    // The line of titles is beside it as well.
    return { listRows: rows, listWidth: columns - paneWidth, place: 'beside', paneRows: rows + 1, paneWidth };
  }
  const paneRows = Math.max(0, Math.min(Math.ceil(rows * SHARE_BELOW) + 1, rows - LEAST_ROWS));
  return { listRows: rows - paneRows, listWidth: columns, place: 'below', paneRows, paneWidth: columns };
}
