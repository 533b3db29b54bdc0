/** The page that shows one picture large, in English. German has every key of it, by type. */
export const pictureEn = {
  alt: (name: string) => `Attached picture ${name}`,
  loading: (name: string) => `${name} is on its way…`,
  failed: (name: string) => `${name} could not be shown.`,
  ownSize: 'Actual size',
  close: 'Close',
};
export type PictureWords = typeof pictureEn;
