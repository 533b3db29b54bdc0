import { lateWords } from '../../../ui/words';
import { learningEn, type LearningWords } from './words.en';

/** The words of what a team learns from its sprints. */
export const { useWords: useLearningWords, withWords } = lateWords<LearningWords>(
  learningEn,
  async () => (await import('./words.de')).learningDe,
);
