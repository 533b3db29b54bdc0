import { pageLanguage } from './words';

const words = { en: 'How this is counted', de: 'So wird gezählt' } as const;

/** What the button says that explains a figure. */
export const howCounted = (): string => words[pageLanguage()];
