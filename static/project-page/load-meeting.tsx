import type { ComponentType } from 'react';
import { pageLanguage } from '../ui/words';
import type { Words } from './meeting/words.en';

const loadWords = async (): Promise<Words> =>
  pageLanguage() === 'de' ? (await import('./meeting/words.de')).wordsDe : (await import('./meeting/words.en')).wordsEn;

/** Loads the meeting and its words together; the report's chunk has nothing of it. */
export async function loadMeeting(): Promise<ComponentType> {
  const [{ Meeting }, { WordsContext }, words] = await Promise.all([
    import('./meeting/Meeting'),
    import('./meeting/words'),
    loadWords(),
  ]);
  return () => (
    <WordsContext.Provider value={words}>
      <Meeting />
    </WordsContext.Provider>
  );
}
