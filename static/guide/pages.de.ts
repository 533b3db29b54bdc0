import type { Guide, GuidePage } from './guide';

/** The German guide, as the repository's folder has it. */
export const guideDe: Guide = {
  title: 'Anleitung',
  pages: import.meta.glob<GuidePage>('../../docs/for-teams/de/*.md', { import: 'default', eager: true }),
};
