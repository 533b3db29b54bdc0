import fc from 'fast-check';
import { confidenceVotes, type Round, type Settled, type Vote } from '../../src/domain/ballot/round';
import { isLow } from '../../src/domain/ballot/low-votes';
import { cardScales } from '../../src/domain/issue/card';
import { type Question, questionCategories, questionKinds, questionStates } from '../../src/domain/question/question';
import type { Anonymous, Refinement } from '../../src/domain/refinement/refinement';
import { toEarlyWriting } from '../../src/domain/talk/running-talk';
import type { TalkRow, Respondent } from '../../src/domain/talk/talk';
import { aQuestion } from './a-question';
import { aResult, aRound, aRunningTalk, askedOn, aTalk, noRecords } from './records';

export const anyPerson = fc.constantFrom('ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran');
const content = fc.constantFrom('f', 'other');
const at = fc.constantFrom('2025-11-24T09:49:00.000Z', '2025-11-24T09:55:00.000Z', '2025-11-24T09:59:00.000Z');
const text = fc.string({ unit: 'grapheme', maxLength: 40 });

export const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    id: fc.stringMatching(/^[\w-]{8,12}$/u),
    kind: fc.constantFrom(...questionKinds),
    text,
    category: fc.option(fc.constantFrom(...questionCategories)),
    blocking: fc.boolean(),
    askedBy: fc.option(anyPerson),
    askedFor: fc.option(anyPerson, { freq: 1 }),
    askedAt: at,
    owner: fc.option(anyPerson),
    state: fc.constantFrom(...questionStates),
    answer: fc.option(text),
    answeredBy: fc.option(anyPerson),
    fromRound: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 1 }),
    told: fc.uniqueArray(anyPerson, { maxLength: 3 }),
    version: fc.integer({ min: 1, max: 9 }),
  })
  .map((spoilt) => aQuestion(spoilt));

/** Up to `most` questions with distinct ids. */
export const anyQuestions = (most: number) =>
  fc.uniqueArray(anyQuestion, { maxLength: most, selector: ({ id }) => id });

const anyWriter = fc.record({ writer: anyPerson, state: fc.constantFrom<Anonymous['state']>('waits', 'returned') });

export const anyWaiting: fc.Arbitrary<readonly Anonymous[]> = fc
  .tuple(anyQuestions(3), fc.tuple(anyWriter, anyWriter, anyWriter))
  .map(([all, writers]) =>
    all.flatMap((question, at) => {
      const written = writers[at];
      return written === undefined ? [] : [{ question: { ...question, askedBy: null }, ...written }];
    }),
  );

const anySaid: fc.Arbitrary<readonly Respondent[]> = fc.uniqueArray(
  fc.record({
    accountId: anyPerson,
    what: fc.constantFrom<Respondent['what']>('wrote', 'nothing'),
    on: fc.option(content),
    isPast: fc.option(fc.constant(true as const), { nil: undefined }),
  }),
  { selector: ({ accountId }) => accountId, maxLength: 6 },
);

const anyTalk: fc.Arbitrary<TalkRow> = fc
  .record({
    respondents: anySaid,
    facilitator: anyPerson,
    joined: fc.uniqueArray(anyPerson),
    away: fc.uniqueArray(anyPerson, { maxLength: 2 }),
    listening: fc.uniqueArray(anyPerson, { maxLength: 2 }),
    askedAtReveal: fc.option(fc.uniqueArray(anyPerson)),
    votedBefore: fc.uniqueArray(anyPerson, { maxLength: 3 }),
    missed: fc.uniqueArray(anyPerson, { maxLength: 2 }),
    atReveal: fc.uniqueArray(anyPerson, { maxLength: 2 }),
    shownAt: fc.option(at),
    votingAt: fc.option(at),
    isRunning: fc.boolean(),
    wasReady: fc.boolean(),
    contentAtReveal: fc.option(fc.record({ fingerprint: content, at })),
    sentence: fc.option(fc.record({ text, by: anyPerson }), { nil: undefined }),
    parts: fc.uniqueArray(fc.constantFrom('TIF-1', 'TIF-2')),
  })
  .map(({ isRunning, facilitator, joined, away, listening, missed: missing, ...spoilt }) => {
    const present = [...new Set([facilitator, ...joined])].filter((one) => one === facilitator || !away.includes(one));
    const listeners = present.filter((one) => listening.includes(one));
    const markedAway = away.filter((one) => one !== facilitator).map((who) => ({ who, by: facilitator }));
    const missed = missing.map((who) => ({ who, by: facilitator }));
    const talk = aRunningTalk(facilitator, { ...spoilt, joined: present, listeners, markedAway, missed });
    return isRunning ? talk : toEarlyWriting(talk);
  });

const anyReason = fc.record({ id: fc.stringMatching(/^[0-9a-f]{32}$/u), text, signed: fc.boolean() });

/** Confidence or size may be missing, but not both. A low one may have a reason. */
const anyVoteOf = (voter: string): fc.Arbitrary<Vote> =>
  fc
    .record({
      confidence: fc.option(fc.constantFrom(...confidenceVotes)),
      size: fc.option(fc.constantFrom('1', '5', '20', '?', 'not mine')),
      at,
      on: fc.option(fc.record({ fingerprint: content, at })),
      reason: fc.option(anyReason),
    })
    .map(({ reason, ...given }) => ({
      voter,
      ...given,
      ...(given.confidence === null && given.size === null ? { size: '5' } : {}),
      ...(reason === null || !isLow(given.confidence) ? {} : { reason }),
    }));

/** One vote of each voter, in this order. */
export const anyVotesOf = (voters: readonly string[]): fc.Arbitrary<readonly Vote[]> =>
  fc.tuple(...voters.map(anyVoteOf));

const settledAt = '2025-11-24T09:59:00.000Z';
const anySettled: fc.Arbitrary<Settled> = fc.oneof(
  fc.constant({ label: '5', value: 5, at: settledAt, written: true }),
  anyPerson.map((by) => ({ label: null, value: null, at: settledAt, written: false, by }) as const),
);

const anyRound: fc.Arbitrary<Round> = fc
  .record({
    votes: fc.uniqueArray(anyPerson).chain(anyVotesOf),
    number: fc.integer({ min: 1, max: 3 }),
    cards: fc.constantFrom(cardScales.fibonacci, cardScales['t-shirt']),
    isOpen: fc.boolean(),
    someHeard: fc.nat(2),
    settled: fc.option(anySettled),
  })
  .map(({ isOpen, someHeard, settled, ...given }) => {
    const heard = given.votes.slice(0, someHeard).map(({ voter }) => voter);
    const closed = { closedAt: '2025-11-24T09:58:00.000Z', fingerprint: 'f', quorum: 2, voters: 2 };
    if (isOpen || given.votes.length === 0) return aRound(given);
    const votes = given.votes.map(({ reason: _reason, ...vote }) => vote);
    return aRound({ ...given, votes, state: 'revealed', ...closed, heard, settled });
  });

/** Any record that the app may write, with any of its parts. */
export const anyRow: fc.Arbitrary<Refinement> = fc
  .record({
    version: fc.integer({ min: 1, max: 999 }),
    shown: fc.nat(999),
    questions: anyQuestions(5),
    hidden: anyQuestions(3),
    waiting: anyWaiting,
    talk: fc.option(anyTalk),
    round: fc.option(anyRound),
    confidence: fc.option(content.map((fingerprint) => aResult({ fingerprint }))),
    talks: content.map((fingerprint) => askedOn(fingerprint, { talks: [aTalk()] })),
    agreedRead: fc.option(fc.record({ talk: at, by: fc.uniqueArray(anyPerson) })),
    flag: fc.option(
      fc.constant({ flaggedAt: '2025-11-24T09:00:00.000Z', changelogId: 'c1', commentId: null, by: 'rule' }),
    ),
    linked: fc.array(fc.constantFrom('TIF-1', '10052'), { maxLength: 3 }),
    requests: fc.array(fc.stringMatching(/^[0-9a-f]{8}$/u), { maxLength: 5 }),
    passKey: fc.stringMatching(/^[\w-]{43}$/u),
    hint: text,
  })
  .map(({ hint, ...given }) => {
    const row = noRecords(given);
    return { ...row, dismissed: [hint] };
  });
