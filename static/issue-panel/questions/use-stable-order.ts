import { useState } from 'react';
import type { PanelView, SilenceView } from '../../../src/contract';
import type { Instant } from '../../../src/domain/shared/instant';
import { currentTalk } from '../store/current-talk';
import { type Placement, newsSince, place } from './placement';

export type Held = {
  readonly placement: Placement;
  readonly silence: SilenceView | null;
  readonly news: number;
  readonly show: () => void;
};

type Drawn = Pick<Held, 'placement' | 'silence'>;

/**
 * In a talk every open question is shown; outside one also those asked since the viewer came, which would look lost
 * when folded.
 */
const draw = (view: PanelView, came: Instant): Drawn => ({
  placement: place(view.questions, currentTalk(view) === null ? came : null),
  silence: view.talk?.silence ?? null,
});

/** Changes with each reveal, of the private writing or of the votes; a new round of votes changes nothing. */
export function revealsIn({ talk, ballot: { state, round } }: PanelView): string {
  const isShown = talk !== null && talk.silence === null;
  return `${String(isShown)} ${state === 'revealed' ? round : round - 1}`;
}

/**
 * Keeps questions in place while others add, close and answer, so that no click hits a moved line. They are placed anew
 * by a reveal, which everybody sees at once, by the viewer's own actions (`ownActs`), when a talk starts or ends, and by
 * `show`.
 */
export function useStableOrder(view: PanelView, ownActs: number): Held {
  const [came] = useState(view.now);
  const moment = `${ownActs} ${String(currentTalk(view) !== null)} ${revealsIn(view)}`;
  const current = draw(view, came);
  const [before, setHeld] = useState({ moment, drawn: current });
  if (before.moment !== moment) setHeld({ moment, drawn: current });
  const held = before.moment === moment ? before.drawn : current;
  const { silence } = current;
  return {
    placement: held.placement,
    silence,
    news: newsSince(held.placement, current.placement),
    show: () => setHeld({ moment, drawn: current }),
  };
}
