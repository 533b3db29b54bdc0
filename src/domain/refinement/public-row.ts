import { confidenceOf } from '../ballot/ballot';
import { type PublicConfidence, publicCounts } from '../ballot/few-votes';
import { type LowVote, lowVoteOf } from '../ballot/low-votes';
import { type PublicRound, publicRound } from '../ballot/public-round';
import type { Vote } from '../ballot/round';
import type { Question } from '../question/question';
import type { AccountId } from '../shared/person';
import { type PublicTalk, publicTalk } from '../talk/public-talk';
import { joinsAlone } from '../talk/reveal';
import { runningOf } from '../talk/running-talk';
import type { Respondent } from '../talk/talk';
import { notShownOf } from './anonymous';
import type { Refinement } from './refinement';

/**
 * The row as everybody may see it: who voted but not what, how many private questions wait, nothing of anonymous questions,
 * requests, and no counts of fewer than three votes. The type has no place for what is hidden: the projection,
 * hints and what others see are made from it alone.
 */
export type PublicRow = Pick<
  Refinement,
  'dismissed' | 'questions' | 'archive' | 'size' | 'talks' | 'agreement' | 'flag' | 'frozen' | 'broken'
> & {
  /** How many private questions wait. */
  readonly hidden: number;
  readonly talk: PublicTalk | null;
  readonly round: PublicRound | null;
  readonly confidence: PublicConfidence | null;
};

/** Rows that differ in hidden parts only have the same public part. */
export function publicPart(row: Refinement): PublicRow {
  const {
    dismissed,
    questions,
    archive,
    hidden,
    talk,
    round,
    confidence,
    size,
    talks,
    agreement,
    flag,
    frozen,
    broken,
  } = row;
  return {
    dismissed,
    questions,
    archive,
    size,
    talks,
    agreement,
    flag,
    frozen,
    broken,
    hidden: hidden.length,
    talk: talk === null ? null : publicTalk(talk),
    round: round === null ? null : publicRound(round),
    confidence: confidence === null ? null : publicCounts(confidence),
  };
}

/** What this person alone is given of the row beside its public part. */
export type OwnParts = {
  readonly hidden: readonly Question[];
  /** Anonymous questions that went back to them. */
  readonly notShown: readonly Question[];
  /** Of the round that the public part shows. */
  readonly vote: Vote | null;
  /** Whether their vote was left out of the revealed round. */
  readonly isLeftOut: boolean;
  /** Whether they alone join the open round, after a reveal that the others answered in. */
  readonly joinsAlone: boolean;
  /** Their low vote in the revealed round. */
  readonly low: LowVote;
  /** The content of which they said "still agreed"; null where they did not. */
  readonly stillAgreed: string | null;
  /** What they did as a respondent. */
  readonly said: Respondent['what'] | null;
  /** Whether they read what the latest talk agreed. */
  readonly hasReadAgreed: boolean;
};

/** All that a person is given of a row. */
export type RowView = { readonly row: PublicRow; readonly own: OwnParts };

export function viewFor(row: Refinement, account: AccountId): RowView {
  const { hidden, round, talk, talks, agreedRead } = row;
  const ballot = confidenceOf(round);
  return {
    row: publicPart(row),
    own: {
      hidden: hidden.filter(({ askedBy }) => askedBy === account),
      notShown: notShownOf(row, account),
      vote: round?.votes.find(({ voter }) => voter === account) ?? null,
      isLeftOut: round?.leftOut.includes(account) === true,
      joinsAlone: round?.state === 'open' && joinsAlone(round, runningOf(talk), account),
      low: lowVoteOf(ballot, account),
      stillAgreed: ballot?.confirmed?.by.includes(account) === true ? ballot.confirmed.on : null,
      said: talk?.respondents.find(({ accountId }) => accountId === account)?.what ?? null,
      hasReadAgreed: agreedRead?.talk === talks.talks.at(-1)?.id && agreedRead?.by.includes(account) === true,
    },
  };
}
