import { createContext, useContext } from 'react';
import type { LearningWords } from './words.en';

/** Set by the loader of this part to the words of the reader's language. */
export const LearningWordsContext = createContext<LearningWords | null>(null);

/** The words of what a team learns from its sprints. Throws outside its provider. */
export function useLearningWords(): LearningWords {
  const words = useContext(LearningWordsContext);
  if (words === null) throw new Error('Not within the learning part of the look back');
  return words;
}
