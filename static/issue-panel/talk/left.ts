import type { PanelView } from '../../../src/contract';
import { currentTalk } from '../store/current-talk';
import { type Gap, gapsAmong } from '../parts/gaps';

type Left = {
  /** 0: the issue will be ready. */
  readonly count: number;
  readonly gaps: readonly Gap[];
};

/** What closing the talk leaves; settling the size closes one. */
export function leftOnceClosed(view: PanelView, isSettling: boolean): Left {
  const { state, missing } = currentTalk(view)?.onceClosed ?? view.assessment.readiness;
  if (state === 'ready') return { count: 0, gaps: [] };
  // A draft may miss no criterion.
  if (state === 'draft') return { count: 1, gaps: [{ id: 'why', question: null, lead: { to: 'brief' } }] };
  const ids = missing.split(' ').filter((id) => !(isSettling && id === 'estimated'));
  const gaps = gapsAmong(
    view,
    view.assessment.criteria.filter(({ id }) => ids.includes(id)),
  );
  return { count: ids.length === 0 ? 0 : Math.max(1, gaps.length), gaps };
}
