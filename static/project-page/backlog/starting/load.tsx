import { lazy } from 'react';
import { orBroken } from '../../../ui/or-broken';
import { pageLanguage } from '../../../ui/words';
import type { FlagPreviewProps } from './FlagPreview';
import type { ShowPanelProps } from './ShowPanel';

/** Parts for the first days with the app, with their words; loaded where they are shown. */
const loadWords = async () =>
  pageLanguage() === 'de' ? (await import('./starting.de')).wordsDe : (await import('./starting.en')).wordsEn;

export const ShowPanel = lazy(() =>
  orBroken<ShowPanelProps>(async () => {
    const [part, words] = await Promise.all([import('./ShowPanel'), loadWords()]);
    return { default: (props) => <part.ShowPanel {...props} words={words} /> };
  }),
);

export const FlagPreview = lazy(() =>
  orBroken<FlagPreviewProps>(async () => {
    const [part, words] = await Promise.all([import('./FlagPreview'), loadWords()]);
    return { default: (props) => <part.FlagPreview {...props} words={words} /> };
  }),
);
