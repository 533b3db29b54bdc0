import type { PanelView } from '../../../src/contract';

/** How often it was talked about: the oldest talks are kept as a number only. */
export const talksInAll = ({ talks, assessment }: Pick<PanelView, 'talks' | 'assessment'>): number =>
  Math.max(talks.length, assessment.readiness.talks);
