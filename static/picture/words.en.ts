/** English words of the page that shows one picture large; the type makes German have every key. */
export const pictureEn = {
  alt: (name: string) => `Attached picture ${name}`,
  loading: (name: string) => `${name} is on its way…`,
  failed: (name: string) => `${name} could not be shown.`,
  ownSize: 'Actual size',
};
export type PictureWords = typeof pictureEn;
