/** Every word of the filter must occur in the text, in any case and order. */
function matchesFilter(searchText: string, words: readonly string[]): boolean {
  return words.every((word) => searchText.includes(word));
}

const filterWords = (filter: string): string[] => filter.toLowerCase().split(/\s+/).filter(Boolean);

/** Keeps what matches; texts are lower-cased once a row and remembered with it. */
export function createFilter<Row extends object>(textOf: (row: Row) => string) {
  const texts = new WeakMap<Row, string>();
  const searchText = (row: Row) => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = textOf(row).toLowerCase();
    texts.set(row, text);
    return text;
  };
  return (rows: readonly Row[], filter: string): readonly Row[] => {
    const words = filterWords(filter);
    return words.length === 0 ? rows : rows.filter((row) => matchesFilter(searchText(row), words));
  };
}
