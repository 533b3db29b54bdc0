import { useState } from 'react';
import type { PanelView } from '../../../src/contract';
import type { Step } from '../../../src/domain/shared/steps';
import { isBusyIn } from '../keyboard/is-busy';
import { type Moment, type Moments, momentOf, movesOn, type DrawnStep } from '../store/moment';

/** Whether the viewer would lose their place in the column that follows the talk. */
function isBusy(): boolean {
  const column = document.querySelector('[data-column]');
  // On a narrow page the whole scope takes the column's place.
  return isBusyIn(column?.closest('[hidden]') === null ? column : (column?.parentElement ?? null));
}

/** The step whose part of the page shows a moment: within it nothing typed is hidden. */
export const stepOfDrawn = (shown: DrawnStep): Step =>
  shown === 'scope' ? 'scope' : shown === 'write' || shown === 'talk' ? 'unknowns' : 'confirm';

type State = { readonly talk: string; readonly now: Moment; readonly shown: DrawnStep; readonly isBehind: boolean };

/**
 * Which moment the page shows. It follows the talk, unless the viewer is writing there: then it stays and says so. Null
 * where no talk runs, or `isOn` is not set.
 */
export function useMoments(view: PanelView, isOn: boolean): Moments | null {
  const talk = isOn ? (view.talk?.startedAt ?? null) : null;
  const now = momentOf(view);
  const [last, setLast] = useState<State | null>(null);
  if (talk === null || now === null) return null;
  const next = last === null || last.talk !== talk ? { talk, now, shown: now, isBehind: false } : moved(last, now);
  if (next !== last) setLast(next);
  const visit = (shown: DrawnStep): void => setLast({ talk, now, shown, isBehind: false });
  return { now, drawn: next.shown, isBehind: next.isBehind, visit };
}

function moved(last: State, now: Moment): State {
  const { talk, shown } = last;
  if (last.now === now) return last;
  const from = shown === 'scope' ? last.now : shown;
  if (!movesOn(from, now)) return { talk, now, shown, isBehind: false };
  const isSame = stepOfDrawn(shown) === stepOfDrawn(now) && shown !== 'close';
  return isSame || !isBusy() ? { talk, now, shown: now, isBehind: false } : { talk, now, shown, isBehind: true };
}

/** The moment that shows a step's part. */
export function momentAt(now: Moment, step: Step): DrawnStep {
  if (step === 'scope') return 'scope';
  if (step === 'unknowns') return now === 'write' ? 'write' : 'talk';
  return now === 'result' ? 'result' : 'vote';
}
