import type { Instant } from '../domain/shared/instant';
import { type DrawnStep, type Moment, moments, stepOfDrawn } from './moment';
import type { Act, Situation } from './situation';

/** What a page shows of a talk. */
export type Screen = {
  readonly talk: Instant;
  /** Where the talk is. */
  readonly now: Moment;
  readonly drawn: DrawnStep;
  /** The talk has moved on, and the page stayed for the viewer's text or focus. */
  readonly isBehind: boolean;
};

/**
 * What the page shows of the talk that began at `talk`. It follows the talk: forward, and back from a result to its next round;
 * never away from text that is not sent, or from the focus. Null without a talk.
 * @param unsaved whether the viewer would lose their place
 */
export function toScreen(
  { moment: now }: Pick<Situation, 'moment'>,
  talk: Instant | null,
  before: Screen | null,
  unsaved: boolean,
): Screen | null {
  if (talk === null || now === null) return null;
  if (before === null || before.talk !== talk) return { talk, now, drawn: now, isBehind: false };
  if (before.now === now) return before;
  const { drawn } = before;
  if (!movesOn(drawn === 'scope' ? before.now : drawn, now)) return { talk, now, drawn, isBehind: false };
  const isSamePart = stepOfDrawn(drawn) === stepOfDrawn(now) && drawn !== 'close';
  return isSamePart || !unsaved ? { talk, now, drawn: now, isBehind: false } : { talk, now, drawn, isBehind: true };
}

/** The page once its viewer looks at another part of the talk. */
export const visited = (screen: Screen, drawn: DrawnStep): Screen => ({ ...screen, drawn, isBehind: false });

/** The one thing to press on this page: how the talk ends has its own button, and at the vote the cards are it. */
export function actOn({ act, role }: Pick<Situation, 'act' | 'role'>, screen: Screen | null): Act | null {
  if (screen?.drawn === 'close' && role === 'leader') return 'close';
  return screen?.drawn === 'vote' && act === 'vote' ? null : act;
}

/** Whether the reveal is offered on this page. */
export const offersReveal = ({ reveal }: Pick<Situation, 'reveal'>, screen: Screen | null): boolean =>
  reveal?.offer === 'everywhere' || (reveal?.offer === 'short' && screen === null);

const order: readonly DrawnStep[] = [...moments, 'close'];

const movesOn = (from: DrawnStep, to: Moment): boolean =>
  order.indexOf(to) > order.indexOf(from) || (to === 'vote' && (from === 'result' || from === 'close'));
