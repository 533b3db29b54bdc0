import { createContext, useContext } from 'react';
import type { Words } from './words.en';

/** Set by what loads this part, with the words of the reader's language alone. */
export const WordsContext = createContext<Words | null>(null);

/** The words of the look back. Fails outside of it. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('Not within the look back');
  return words;
}
