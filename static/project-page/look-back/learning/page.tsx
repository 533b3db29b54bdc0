import type { ComponentType } from 'react';
import { pageLanguage } from '../../../ui/words';
import { Learning, type LearningProps } from './Learning';
import { LearningWordsContext } from './words';
import { learningEn } from './words.en';

/** What a team learns from its sprints, with its words, in the reader's language. */
export async function load(): Promise<{ readonly default: ComponentType<LearningProps> }> {
  const words = pageLanguage() === 'de' ? (await import('./words.de')).learningDe : learningEn;
  return {
    default: (props) => (
      <LearningWordsContext.Provider value={words}>
        <Learning {...props} />
      </LearningWordsContext.Provider>
    ),
  };
}
