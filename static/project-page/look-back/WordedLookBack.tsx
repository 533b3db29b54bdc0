import type { ReactElement } from 'react';
import type { LookBackProps } from './LookBack';
import { LookBack } from './LookBack';
import { WordsContext } from './words';
import type { Words } from './words.en';

/** The look back in the reader's language. */
export function WordedLookBack({ words, of }: { words: Words; of: LookBackProps }): ReactElement {
  return (
    <WordsContext.Provider value={words}>
      <LookBack {...of} />
    </WordsContext.Provider>
  );
}
