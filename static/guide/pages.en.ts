import type { Guide } from './guide';

/** The English guide, as the repository's folder has it. */
export const guideEn: Guide = {
  title: 'Guide',
  texts: import.meta.glob<string>('../../docs/for-teams/en/*.md', { query: '?raw', import: 'default', eager: true }),
  images: import.meta.glob<string>('../../docs/for-teams/images/en-*.png', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};
