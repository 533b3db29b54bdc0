import type { Guide, GuidePage } from './guide';

/** The English guide, as the repository's folder has it. */
export const guideEn: Guide = {
  title: 'Guide',
  pages: import.meta.glob<GuidePage>('../../docs/for-teams/en/*.md', { import: 'default', eager: true }),
};
