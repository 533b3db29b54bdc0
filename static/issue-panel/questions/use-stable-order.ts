import { useState } from 'react';
import type { PanelView, PrivateWritingView } from '../../../src/contract';
import type { Instant } from '../../../src/domain/shared/instant';
import { sameValue } from '../../../src/domain/shared/same-value';
import { useBusy } from '../keyboard/is-busy';
import { stepTarget } from '../keyboard/lead-target';
import { appended, type Placement, newsSince, place } from './placement';

export type StableOrder = {
  readonly placement: Placement;
  readonly privateWriting: PrivateWritingView | null;
  readonly news: number;
  readonly show: () => void;
};

type DrawnOrder = Pick<StableOrder, 'placement' | 'privateWriting'>;

/**
 * In a talk every open question is shown; outside one also those asked since the viewer came, which would look lost
 * when folded.
 */
const draw = (view: PanelView, came: Instant): DrawnOrder => ({
  placement: place(view.questions, view.talk === null ? came : null),
  privateWriting: view.talk?.privateWriting ?? null,
});

/** Changes with each reveal, of the private writing or of the votes; a new round of votes changes nothing. */
function revealsIn({ talk, ballot: { state, round } }: PanelView): string {
  const isShown = talk !== null && talk.privateWriting === null;
  return `${String(isShown)} ${state === 'revealed' ? round : round - 1}`;
}

const area = (): Element | null => document.getElementById(stepTarget('unknowns'))?.closest('section') ?? null;

/**
 * Keeps questions in place while others add, close and answer, so that no click hits a moved line. What is new stands at
 * the end, and waits while the viewer has unsaved text or the focus there. All are placed anew by a reveal, which
 * everybody sees at once, by the viewer's own actions (`ownActs`), when a talk starts or ends, and by `show`.
 */
export function useStableOrder(view: PanelView, ownActs: number): StableOrder {
  const [came] = useState(view.now);
  const isBusy = useBusy(area);
  const moment = `${ownActs} ${String(view.talk !== null)} ${revealsIn(view)}`;
  const current = draw(view, came);
  const [last, setLast] = useState({ moment, drawn: current });
  const order = last.moment !== moment ? current : isBusy ? last.drawn : freely(last.drawn, current);
  if (last.moment !== moment || last.drawn !== order) setLast({ moment, drawn: order });
  return {
    placement: order.placement,
    privateWriting: current.privateWriting,
    news: newsSince(order.placement, current.placement),
    show: () => setLast({ moment, drawn: current }),
  };
}

/** What is drawn where nothing is typed; the same object where nothing is new. */
function freely(last: DrawnOrder, current: DrawnOrder): DrawnOrder {
  const next = { ...current, placement: appended(last.placement, current.placement) };
  return sameValue(next, last) ? last : next;
}
