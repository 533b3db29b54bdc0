import { lazy } from 'react';
import { orBroken } from '../../../ui/or-broken';
import { pageLanguage } from '../../../ui/words';
import type { OpenedProps } from './Opened';

const loadWords = async () =>
  pageLanguage() === 'de' ? (await import('./opened.de')).wordsDe : (await import('./opened.en')).wordsEn;

/** A part of its own with its words, loaded when a figure is opened. */
export const Opened = lazy(() =>
  orBroken<OpenedProps>(async () => {
    const [part, words] = await Promise.all([import('./Opened'), loadWords()]);
    return { default: (props) => <part.Opened {...props} words={words} /> };
  }),
);
