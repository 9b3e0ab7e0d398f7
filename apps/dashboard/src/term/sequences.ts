// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it looks for
const sequences = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))/g;

/** The characters of a line that take columns: what remains without colours and links. */
export const withoutSequences = (line: string): string => (line.includes('\x1b') ? line.replace(sequences, '') : line);
