import type { Guide } from './guide';

/** The German guide, as the repository's folder has it. */
export const guideDe: Guide = {
  title: 'Anleitung',
  texts: import.meta.glob<string>('../../docs/for-teams/de/*.md', { query: '?raw', import: 'default', eager: true }),
  images: import.meta.glob<string>('../../docs/for-teams/images/de-*.png', {
    query: '?url',
    import: 'default',
    eager: true,
  }),
};
