/** What is wrong in a row, and how to put it right. */
export interface Finding {
  readonly line: number;
  /** The column of the cell at fault; absent if the row as a whole is. */
  readonly column?: string;
  readonly errorCode: number;
  /** `"modle" is not a model; write "Webex Go Device".` */
  readonly text: string;
}

/** `line 14, Model: "modle" is not a model; write "Webex Go Device".` */
export const describeFinding = ({ line, column, text }: Finding): string =>
  `line ${line}${column === undefined ? '' : `, ${column}`}: ${text}`;

const LONGEST_QUOTE = 40;

/** A cell as it is quoted in a sentence: short, and without what would move the cursor of whoever reads it. */
export function quote(cell: string): string {
  const shown = cell.replace(/\p{C}+/gu, ' ').trim();
  return shown.length > LONGEST_QUOTE ? `"${shown.slice(0, LONGEST_QUOTE)}..."` : `"${shown}"`;
}
