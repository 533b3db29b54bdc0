import { confidentIn, type Voted, votersIn } from '../ballot/ballot';
import { COUNTS_FROM, type Round } from '../ballot/round';
import type { AccountId } from '../shared/person';
import { askedForIn } from './asked-for';
import type { RunningTalk } from './talk';

/** Why a ballot is not revealed. `missing`: these have not voted, and are not named yet. `presses`: these have to press, too. */
export type NotRevealed =
  { readonly because: 'no-votes' } | { readonly because: 'missing' | 'presses'; readonly people: readonly AccountId[] };

type Revealing = {
  /** Its votes on the present content. */
  readonly round: Pick<Round, 'votes' | 'answered' | 'pressed'>;
  readonly talk: Pick<RunningTalk, 'joined' | 'listeners'> | null;
  /** Who presses. */
  readonly by: AccountId;
  /** Who is missing, as `by` has read. */
  readonly without: readonly AccountId[];
};

/**
 * Why a ballot cannot be revealed; null if it can. Whoever is asked for and has not voted is named once. It takes three votes on
 * confidence, of anybody, or the press of each voter. It takes the press of a person who alone answers for the first time, too.
 */
export function judgeReveal({ round, talk, by, without }: Revealing): NotRevealed | null {
  if (round.votes.length === 0) return { because: 'no-votes' };
  const missing = talk === null ? [] : missingIn(talk, round).filter((one) => !without.includes(one));
  if (missing.length > 0) return { because: 'missing', people: missing };
  const people = awaitedPresses(round).filter((one) => one !== by && !round.pressed.includes(one));
  return people.length > 0 ? { because: 'presses', people } : null;
}

/** Whose press a reveal takes, since it would tell their answers. */
function awaitedPresses(round: Revealing['round']): readonly AccountId[] {
  const confident = confidentIn(round);
  if (confident.length < COUNTS_FROM) return confident;
  const first = confident.filter((one) => !round.answered.includes(one));
  return round.answered.length > 0 && first.length === 1 ? first : [];
}

/** Who is asked for and has not voted. */
export function missingIn(talk: Pick<RunningTalk, 'joined' | 'listeners'>, round: Voted | null): readonly AccountId[] {
  const voted = round === null ? [] : votersIn(round);
  return askedForIn(talk).filter((one) => !voted.includes(one));
}

/**
 * Whether this person alone would join a round: everybody else who voted or is asked for answered in a reveal shortly before, so
 * that the difference of the two results would tell their answer.
 */
export function joinsAlone(
  { votes, answered }: Pick<Round, 'votes' | 'answered'>,
  talk: Pick<RunningTalk, 'joined' | 'listeners'> | null,
  who: AccountId,
): boolean {
  if (answered.length === 0) return false;
  const others = [...votersIn({ votes }), ...(talk === null ? [] : askedForIn(talk))].filter((one) => one !== who);
  return !answered.includes(who) && others.every((one) => answered.includes(one));
}
