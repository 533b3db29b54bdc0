import { counted } from '../../../src/words/counted';
import { gap, gapBecause } from '../../../src/words/criteria.en';

/** Words for what is left, wherever it is listed. */
export const gapEn = {
  gap,
  because: gapBecause,
  revealGap: (count: number) => `Reveal the vote: ${counted(count, 'person has', 'people have')} voted`,
  /** A custom criterion: about a Jira field, or ticked by a person (`field` is null). */
  fieldName: (name: string) => `“${name}”`,
  ownGap: (name: string, fields: string | null) =>
    fields === null ? `Tick when so: ${name}` : `${name}: edit ${fields} on the work item`,
  /** What people said on content that has changed since: asked again, never called missing. */
  oldGap: { asked: 'Still nothing to ask? It changed since', confident: 'Still agreed? It changed since the vote' },
};
export type GapWords = typeof gapEn;
