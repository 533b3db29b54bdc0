import { useState } from 'react';
import type { PanelView, SilenceView } from '../../../src/contract';
import type { Instant } from '../../../src/domain/shared/instant';
import { currentTalk } from '../store/current-talk';
import { type Placement, newsSince, place } from './placement';

/** What is written in silence. Once somebody else has shown it, it stays drawn until the viewer does something. */
export type HeldSilence =
  ({ readonly state: 'hidden' } & SilenceView) | { readonly state: 'shown'; readonly mine: SilenceView['mine'] };

export type Held = {
  readonly placement: Placement;
  readonly silence: HeldSilence | null;
  /** Whether the doubts without a name have their line. */
  readonly hasDoubts: boolean;
  readonly news: number;
  readonly show: () => void;
};

type Drawn = {
  readonly placement: Placement;
  readonly silence: SilenceView | null;
  readonly hasDoubts: boolean;
};

/** In a talk all that is open is seen; without one, too, what has been asked since the viewer came: folded away, it would look lost. */
const draw = (view: PanelView, came: Instant): Drawn => ({
  placement: place(view.questions, currentTalk(view) === null ? came : null),
  silence: view.talk?.silence ?? null,
  hasDoubts: view.unsigned.waits,
});

function silenceOf(held: Drawn, current: Drawn): HeldSilence | null {
  if (current.silence !== null) return { state: 'hidden', ...current.silence };
  return held.silence === null ? null : { state: 'shown', mine: held.silence.mine };
}

/**
 * Keeps the questions where they are while others add, show, close and answer: what moves under a pointer gets the wrong
 * click. What the viewer does (`ownActs`), and a talk that starts or ends, places them anew; so does `show`.
 */
export function useHeld(view: PanelView, ownActs: number): Held {
  const [came] = useState(view.now);
  const moment = `${ownActs} ${String(currentTalk(view) !== null)}`;
  const current = draw(view, came);
  const [before, setHeld] = useState({ moment, drawn: current });
  if (before.moment !== moment) setHeld({ moment, drawn: current });
  const held = before.moment === moment ? before.drawn : current;
  const silence = silenceOf(held, current);
  // In silence their number stands in a line that is there anyway.
  const newDoubts = silence === null && current.hasDoubts && !held.hasDoubts ? 1 : 0;
  return {
    placement: held.placement,
    silence,
    hasDoubts: held.hasDoubts,
    news: newsSince(held.placement, current.placement, held.silence?.mine) + newDoubts,
    show: () => setHeld({ moment, drawn: current }),
  };
}
