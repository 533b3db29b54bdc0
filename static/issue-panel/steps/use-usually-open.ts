import { useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { currentTalk } from '../store/current-talk';
import { isGap } from '../parts/gaps';
import type { PanelSize } from '../store/panel-context';
import type { Fold } from '../parts/use-folding';

/** Whether votes wait for their reveal, or the result still lacks something that the vote can bring. */
function isVoting({ ballot, issue, assessment: { readiness, criteria } }: PanelView): boolean {
  if (ballot.state === 'open') return ballot.voted.length > 0;
  const { result, size } = ballot;
  const isAgreed = issue.progress !== 'new' || (readiness.state !== 'refine' && readiness.state !== 'draft');
  if (isAgreed) return false;
  const unheard = result !== null && result.counts !== null && result.lowVotes > result.lowHeard;
  const unsettled = size !== null && size.settled === null && size.advice !== 'agreed';
  return unheard || unsettled || criteria.some((one) => one.id === 'confident' && isGap(one));
}

/**
 * Steps that are open by default: those needed next. A viewer who was there while votes came in also sees the result.
 */
export function useUsuallyOpen(view: PanelView, size: PanelSize): (fold: Fold) => boolean {
  const inTalk = currentTalk(view) !== null;
  const [wasThere, setWasThere] = useState(false);
  const watches = !inTalk && (wasThere || isVoting(view));
  if (watches !== wasThere) setWasThere(watches);
  return (fold) =>
    fold === 'scope' || fold === 'unknowns' || (fold === 'confirm' && (inTalk || watches || size === 'small'));
}
