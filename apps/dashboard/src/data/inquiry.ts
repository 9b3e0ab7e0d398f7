import { type Collection, type CollectionOptions, createCollection } from './collection';

/** A list of which the server is asked a part. What was asked outlives the screen, so coming back finds it. */
export interface Inquiry<Question, T> extends Collection<T> {
  readonly question: () => Question;
  /** Reads the answer to another question; that to the one before is gone at once. */
  ask(question: Question): void;
}

export function createInquiry<Question, T>(
  first: Question,
  readPages: (question: Question, signal: AbortSignal) => AsyncIterable<readonly T[]>,
  options: CollectionOptions = {},
): Inquiry<Question, T> {
  let asked = first;
  const list = createCollection((signal) => readPages(asked, signal), options);
  return {
    ...list,
    question: () => asked,
    ask(question) {
      asked = question;
      list.clear();
      list.load();
    },
  };
}
