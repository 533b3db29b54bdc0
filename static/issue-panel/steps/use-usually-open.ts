import { useState } from 'react';
import type { PanelView } from '../../../src/contract';
import { currentTalk } from '../store/current-talk';
import { isGap } from '../head/gaps';
import type { PanelSize } from '../panel-props';
import type { Fold } from './use-folding';

/** Votes wait for their reveal, or what was revealed still asks for something that the vote can bring. */
function isVoting({ ballot, issue, assessment: { readiness, criteria } }: PanelView): boolean {
  if (ballot.state === 'open') return ballot.voted.length > 0;
  const { result, size } = ballot;
  const isAgreed = issue.progress !== 'new' || (readiness.state !== 'refine' && readiness.state !== 'draft');
  if (isAgreed) return false;
  const unheard = result !== null && result.lowVotes > result.lowHeard;
  const unsettled = size !== null && size.settled === null && size.advice !== 'agreed';
  return unheard || unsettled || criteria.some((one) => one.id === 'confident' && isGap(one));
}

/**
 * What is open before the reader has said otherwise: what one needs next. Whoever was there when votes came in sees
 * their result too, whatever it is.
 */
export function useUsuallyOpen(view: PanelView, size: PanelSize): (fold: Fold) => boolean {
  const inTalk = currentTalk(view) !== null;
  const [wasThere, setWasThere] = useState(false);
  const watches = !inTalk && (wasThere || isVoting(view));
  if (watches !== wasThere) setWasThere(watches);
  return (fold) =>
    fold === 'scope' || fold === 'unknowns' || (fold === 'confirm' && (inTalk || watches || size === 'small'));
}
