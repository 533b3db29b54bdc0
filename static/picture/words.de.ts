import type { PictureWords } from './words.en';

export const pictureDe: PictureWords = {
  alt: (name) => `Angehängtes Bild ${name}`,
  loading: (name) => `${name} wird geladen …`,
  failed: (name) => `${name} ließ sich nicht zeigen.`,
  ownSize: 'Originalgröße',
};
