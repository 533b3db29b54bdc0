import type { PanelView } from '../../../src/contract';

/** The number of talks; the oldest are kept as a count alone. */
export const talksInAll = ({ talks, assessment }: Pick<PanelView, 'talks' | 'assessment'>): number =>
  Math.max(talks.length, assessment.readiness.talks);
