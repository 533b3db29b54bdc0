import { createContext, useContext } from 'react';
import { footEn, type FootWords } from './foot.en';

/** Set by the loader of this part to the words of the reader's language. */
export const FootWordsContext = createContext<FootWords>(footEn);

/** The words below the report's table. */
export const useFootWords = (): FootWords => useContext(FootWordsContext);
