import { useSyncExternalStore } from 'react';
import type { CollectionState } from '../data/collection';
import type { Inquiry } from '../data/inquiry';
import { useCollection } from './use-collection';

/** What was asked of a list, and what is known of the answer. */
export function useInquiry<Question, T>(inquiry: Inquiry<Question, T>): CollectionState<T> & { question: Question } {
  const state = useCollection(inquiry);
  const question = useSyncExternalStore(inquiry.subscribe, inquiry.question);
  return { ...state, question };
}
