import { useState } from 'react';
import type { Question } from '../../src/domain/question';
import type { Placement } from './placement';
import { newsSince, place } from './placement';

export type Held = { readonly placement: Placement; readonly news: number; readonly show: () => void };

/**
 * Keeps the questions where they are while others add, close and answer: what moves under a pointer gets the wrong
 * click. What the viewer does (`ownActs`), and a talk that starts or ends, places them anew; so does `show`.
 */
export function useHeld(questions: readonly Question[], ownActs: number, inTalk: boolean): Held {
  const moment = `${ownActs} ${String(inTalk)}`;
  const current = place(questions, inTalk);
  const [held, setHeld] = useState({ moment, placement: current });
  if (held.moment !== moment) setHeld({ moment, placement: current });
  const placement = held.moment === moment ? held.placement : current;
  return {
    placement,
    news: newsSince(placement, current),
    show: () => setHeld({ moment, placement: current }),
  };
}
