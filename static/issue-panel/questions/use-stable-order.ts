import { useState } from 'react';
import type { PanelView, SilenceView } from '../../../src/contract';
import type { Instant } from '../../../src/domain/shared/instant';
import { currentTalk } from '../store/current-talk';
import { type Placement, newsSince, place } from './placement';

/** Private writing. After another person has shown it, it stays drawn until the viewer does something. */
export type HeldSilence =
  ({ readonly state: 'hidden' } & SilenceView) | { readonly state: 'shown'; readonly mine: SilenceView['mine'] };

export type Held = {
  readonly placement: Placement;
  readonly silence: HeldSilence | null;
  /** Whether the line about anonymous questions is shown. */
  readonly hasDoubts: boolean;
  readonly news: number;
  readonly show: () => void;
};

type Drawn = {
  readonly placement: Placement;
  readonly silence: SilenceView | null;
  readonly hasDoubts: boolean;
};

/**
 * In a talk every open question is shown; outside one also those asked since the viewer came, which would look lost
 * when folded.
 */
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
 * Keeps questions in place while others add, show, close and answer, so that no click hits a moved line. They are
 * placed anew by the viewer's own actions (`ownActs`), when a talk starts or ends, and by `show`.
 */
export function useStableOrder(view: PanelView, ownActs: number): Held {
  const [came] = useState(view.now);
  const moment = `${ownActs} ${String(currentTalk(view) !== null)}`;
  const current = draw(view, came);
  const [before, setHeld] = useState({ moment, drawn: current });
  if (before.moment !== moment) setHeld({ moment, drawn: current });
  const held = before.moment === moment ? before.drawn : current;
  const silence = silenceOf(held, current);
  // During private writing the count line mentions them anyway.
  const newDoubts = silence === null && current.hasDoubts && !held.hasDoubts ? 1 : 0;
  return {
    placement: held.placement,
    silence,
    hasDoubts: held.hasDoubts,
    news: newsSince(held.placement, current.placement, held.silence?.mine) + newDoubts,
    show: () => setHeld({ moment, drawn: current }),
  };
}
