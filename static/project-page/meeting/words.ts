import { createContext, useContext } from 'react';
import type { Words } from './words.en';

/** Set by the loader of this page to the words of the reader's language. */
export const WordsContext = createContext<Words | null>(null);

/** The words of the meeting. Throws outside its provider. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('Not within the meeting');
  return words;
}
