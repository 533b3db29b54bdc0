import { confidentIn, type Voted, votersIn } from '../ballot/ballot';
import { COUNTS_FROM, type Round } from '../ballot/round';
import type { AccountId } from '../shared/person';
import { askedForIn } from './asked-for';
import type { RunningTalk } from './talk';

/**
 * Why a ballot is not revealed. `missing`: these have not voted; `everybody`: it takes all of them, so that only who is
 * said to be away is left out. `three-votes`: there is no talk in which everybody could have voted. `single-vote`: one
 * answer alone is revealed by who gave it.
 */
export type NotRevealed =
  | { readonly because: 'no-votes' | 'three-votes' | 'single-vote' }
  | { readonly because: 'missing'; readonly people: readonly AccountId[]; readonly everybody: boolean };

/** The ballot can be revealed; `leftOut`: whose votes are left out unseen, because they are not in the talk. */
type Revealed = { readonly because?: undefined; readonly leftOut: readonly AccountId[] };

type Revealing = {
  readonly round: Pick<Round, 'votes'>;
  readonly talk: Pick<RunningTalk, 'joined' | 'listeners' | 'askedAtReveal'> | null;
  readonly by: AccountId;
  /** Whether `by` has read who is missing. */
  readonly anyway: boolean;
};

/**
 * Whether a ballot can be revealed. It takes three confidence votes, of anybody, and asks once where somebody asked for is
 * missing. With fewer it takes a running talk in which everybody asked for has voted, and votes of others are left out. A
 * later round of the same talk takes everybody asked for.
 */
export function judgeReveal({ round, talk, by, anyway }: Revealing): NotRevealed | Revealed {
  if (round.votes.length === 0) return { because: 'no-votes' };
  const isEnough = confidentIn(round).length >= COUNTS_FROM;
  if (talk === null) return isEnough ? { leftOut: [] } : { because: 'three-votes' };
  const people = missingIn(talk, round);
  const everybody = takesEverybody(talk, isEnough);
  if (people.length > 0 && (everybody || !anyway)) return { because: 'missing', people, everybody };
  if (isEnough) return { leftOut: [] };
  const leftOut = round.votes.flatMap(({ voter }) => (talk.joined.includes(voter) ? [] : [voter]));
  const counted = withoutVoters(round, leftOut);
  if (counted.votes.length === 0) return { because: 'three-votes' };
  const [voter, ...more] = confidentIn(counted);
  return voter === undefined || more.length > 0 || voter === by ? { leftOut } : { because: 'single-vote' };
}

/** Who is asked for and has not voted. */
export function missingIn(talk: Pick<RunningTalk, 'joined' | 'listeners'>, round: Voted | null): readonly AccountId[] {
  const voted = round === null ? [] : votersIn(round);
  return askedForIn(talk).filter((one) => !voted.includes(one));
}

/** Whether a reveal takes everybody asked for: in a later round of the same talk, or with fewer than three votes. */
export const takesEverybody = (talk: Pick<RunningTalk, 'askedAtReveal'>, isEnough: boolean): boolean =>
  talk.askedAtReveal !== null || !isEnough;

export const withoutVoters = <T extends Pick<Round, 'votes'>>(round: T, people: readonly AccountId[]): T => ({
  ...round,
  votes: round.votes.filter(({ voter }) => !people.includes(voter)),
});

/**
 * Whether this person alone joins a later round of the talk: everybody else asked for answered in the one before, so that
 * the difference of the two results would tell their answer.
 */
export function joinsAlone(
  talk: Pick<RunningTalk, 'joined' | 'listeners' | 'askedAtReveal' | 'answeredBefore'> | null,
  who: AccountId,
): boolean {
  if (talk === null || talk.askedAtReveal === null || talk.answeredBefore.length === 0) return false;
  const [first, ...more] = askedForIn(talk).filter((one) => !talk.answeredBefore.includes(one));
  return first === who && more.length === 0;
}
