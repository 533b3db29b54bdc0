import type { ComponentType } from 'react';
import { pageLanguage } from '../ui/words';
import type { LookBackProps } from './look-back/LookBack';
import type { Words } from './look-back/words.en';

const loadWords = async (): Promise<Words> =>
  pageLanguage() === 'de'
    ? (await import('./look-back/words.de')).wordsDe
    : (await import('./look-back/words.en')).wordsEn;

/** Loads the look back and its words together; the report's chunk has nothing of it. */
export async function loadLookBack(): Promise<ComponentType<LookBackProps>> {
  const [{ WordedLookBack }, words] = await Promise.all([import('./look-back/WordedLookBack'), loadWords()]);
  return (props) => <WordedLookBack words={words} of={props} />;
}
