import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aRunningTalk } from '../../../test/builders/records';
import type { ConfidenceVote, Round, Vote } from '../ballot/round';
import { confidentIn, votersIn } from '../ballot/ballot';
import { askedForIn } from './asked-for';
import { quorumAmong } from './quorum';
import { judgeReveal, joinsAlone, missingIn, withoutVoters } from './reveal';
import { listen, markAway, noteBallot } from './running-talk';
import type { RunningTalk } from './talk';

const at = '2025-11-24T10:00:00.000Z';
const vote = (voter: string, given: Partial<Vote> = {}): Vote => ({
  voter,
  confidence: 4,
  size: null,
  at,
  on: null,
  ...given,
});
const votes = (...all: readonly (string | Vote)[]): Pick<Round, 'votes'> => ({
  votes: all.map((one) => (typeof one === 'string' ? vote(one) : one)),
});
const sized = (voter: string): Vote => vote(voter, { confidence: null, size: '5' });
const talkOf = (...joined: readonly string[]): RunningTalk => aRunningTalk(joined[0], { joined });
const listening = (talk: RunningTalk, who: string): RunningTalk => listen(talk, who);
const later = (talk: RunningTalk): RunningTalk => noteBallot(talk);

type Case = {
  readonly talk?: RunningTalk | null;
  readonly round: Pick<Round, 'votes'>;
  readonly by?: string;
  readonly anyway?: boolean;
};
const judged = ({ talk = null, round, by = 'ana', anyway = false }: Case) => judgeReveal({ talk, round, by, anyway });

test.each<[string, Case, object]>([
  ['nobody has voted', { talk: talkOf('ana', 'ben'), round: votes() }, { because: 'no-votes' }],
  ['fast lane: three have voted, without a talk', { round: votes('ben', 'chiara', 'dinesh') }, { leftOut: [] }],
  ['fast lane: two have voted', { round: votes('ben', 'chiara') }, { because: 'three-votes' }],
  [
    'fast lane: three, of whom one gave a size alone',
    { round: votes('ben', 'chiara', sized('dinesh')) },
    { because: 'three-votes' },
  ],
  ['a team of two: both have voted', { talk: talkOf('ana', 'ben'), round: votes('ana', 'ben') }, { leftOut: [] }],
  [
    'a team of two: one has not voted',
    { talk: talkOf('ana', 'ben'), round: votes('ana'), anyway: true },
    { because: 'missing', people: ['ben'], everybody: true },
  ],
  [
    'a leader who only watches: the two others have voted',
    { talk: listening(talkOf('ana', 'ben', 'chiara'), 'ana'), round: votes('ben', 'chiara') },
    { leftOut: [] },
  ],
  [
    'a leader who only watches, with one other person: their answer is their own to reveal',
    { talk: listening(talkOf('ana', 'ben'), 'ana'), round: votes('ben') },
    { because: 'single-vote' },
  ],
  [
    'a leader who only watches, with one other person, who reveals',
    { talk: listening(talkOf('ana', 'ben'), 'ana'), round: votes('ben'), by: 'ben' },
    { leftOut: [] },
  ],
  [
    'four of five have voted: it asks once, by name',
    { talk: talkOf('ana', 'ben', 'chiara', 'dinesh', 'emma'), round: votes('ana', 'ben', 'chiara', 'dinesh') },
    { because: 'missing', people: ['emma'], everybody: false },
  ],
  [
    'four of five have voted, and it was read who is missing',
    {
      talk: talkOf('ana', 'ben', 'chiara', 'dinesh', 'emma'),
      round: votes('ana', 'ben', 'chiara', 'dinesh'),
      anyway: true,
    },
    { leftOut: [] },
  ],
  [
    'a person who left the room: without her everybody has voted',
    { talk: markAway(talkOf('ana', 'ben', 'emma'), ['emma'], 'ana'), round: votes('ana', 'ben') },
    { leftOut: [] },
  ],
  [
    'an early vote of somebody who is away counts where there are three',
    { talk: talkOf('ana', 'ben'), round: votes('ana', 'ben', 'goran') },
    { leftOut: [] },
  ],
  [
    'an early vote of somebody who is away is left out where there are fewer',
    { talk: talkOf('ana', 'ben'), round: votes('ana', sized('ben'), 'goran'), by: 'ana' },
    { leftOut: ['goran'] },
  ],
  [
    'then a single answer is left, which is its voter’s to reveal',
    { talk: talkOf('ana', 'ben'), round: votes('ana', sized('ben'), 'goran'), by: 'ben' },
    { because: 'single-vote' },
  ],
  [
    'only people who are away have voted, and fewer than three',
    { talk: listening(talkOf('ana'), 'ana'), round: votes('goran', 'hana') },
    { because: 'three-votes' },
  ],
  [
    'five who read ahead, and three others who talk: it asks for the three',
    { talk: talkOf('ana', 'ben', 'chiara'), round: votes('dinesh', 'emma', 'farah', 'goran', 'hana') },
    { because: 'missing', people: ['ana', 'ben', 'chiara'], everybody: false },
  ],
  [
    'a later round of the talk takes everybody asked for',
    { talk: later(talkOf('ana', 'ben', 'chiara', 'dinesh')), round: votes('ana', 'ben', 'chiara'), anyway: true },
    { because: 'missing', people: ['dinesh'], everybody: true },
  ],
  [
    'a later round: a size alone is a vote',
    { talk: later(talkOf('ana', 'ben', 'chiara', 'dinesh')), round: votes('ana', 'ben', 'chiara', sized('dinesh')) },
    { leftOut: [] },
  ],
  [
    'sizes alone, of all in a talk',
    { talk: talkOf('ana', 'ben'), round: votes(sized('ana'), sized('ben')) },
    { leftOut: [] },
  ],
])('a reveal: %s', (_what, one, expected) => {
  expect(judged(one)).toEqual(expected);
});

const team = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'];
const anyVote = (voter: string): fc.Arbitrary<Vote | null> =>
  fc.option(
    fc.option(fc.constantFrom<ConfidenceVote>(1, 3, 5)).map((confidence) => vote(voter, { confidence, size: '5' })),
  );
const anyRoom = fc
  .record({
    joined: fc.subarray(team, { minLength: 1 }),
    listeners: fc.subarray(team, { maxLength: 3 }),
    isLater: fc.boolean(),
    given: fc.tuple(...team.map(anyVote)),
  })
  .map(({ joined, listeners, isLater, given }) => {
    const here = listeners.filter((one) => joined.includes(one));
    const talk = aRunningTalk(joined[0], { joined, listeners: here });
    // Who listens has no vote.
    const cast = given.flatMap((one) => (one === null || here.includes(one.voter ?? '') ? [] : [one]));
    return { talk: isLater ? noteBallot(talk) : talk, round: { votes: cast } };
  });

test('property: there is no dead end: without who is missing, somebody who votes or is there can reveal', () => {
  fc.assert(
    fc.property(anyRoom, ({ talk, round }) => {
      const missing = missingIn(talk, round);
      const without = markAway(talk, missing, 'ana');
      const people = [...new Set([...votersIn(round), ...talk.joined])];
      const outcomes = people.map((by) => judgeReveal({ talk: without, round, by, anyway: false }));
      const isPossible = outcomes.some(({ because }) => because === undefined);
      // Votes of people who are not in the talk need two others.
      const isThere = votersIn(round).some((one) => talk.joined.includes(one) && !missing.includes(one));
      expect(isPossible).toBe(isThere || confidentIn(round).length >= 3);
    }),
  );
});

test('property: what is revealed holds three answers, or those of everybody who is there', () => {
  fc.assert(
    fc.property(anyRoom, fc.constantFrom(...team), fc.boolean(), ({ talk, round }, by, anyway) => {
      const outcome = judgeReveal({ talk, round, by, anyway });
      if (outcome.because !== undefined) return;
      const counted = withoutVoters(round, outcome.leftOut);
      if (confidentIn(counted).length >= 3) return;
      expect(missingIn(talk, round)).toEqual([]);
      for (const voter of votersIn(counted)) expect(talk.joined).toContain(voter);
      if (confidentIn(counted).length === 1) expect(confidentIn(counted)).toEqual([by]);
    }),
  );
});

describe('the quorum of a reveal', () => {
  const room = { issue: { reporter: 'zoe' }, policy: aPolicy() };
  const quorum = (talk: RunningTalk | null, round: Pick<Round, 'votes'>) =>
    quorumAmong(confidentIn(round), [...(talk === null ? [] : askedForIn(talk)), ...votersIn(round)], room);

  test.each<[string, RunningTalk | null, Pick<Round, 'votes'>, object]>([
    [
      'of five who read ahead and three others who talk',
      talkOf('ana', 'ben', 'chiara'),
      votes('dinesh', 'emma', 'farah', 'goran', 'hana'),
      { count: 5, quorum: 5, enough: true },
    ],
    [
      'of five who read ahead, three of whom talk',
      talkOf('dinesh', 'emma', 'farah'),
      votes('dinesh', 'emma', 'farah', 'goran', 'hana'),
      { count: 5, quorum: 3, enough: true },
    ],
    [
      'of three votes where eight are asked for',
      talkOf('ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana'),
      votes('ana', 'ben', 'chiara'),
      { count: 3, quorum: 5, enough: false },
    ],
    ['of three votes without a talk', null, votes('ana', 'ben', 'chiara'), { count: 3, quorum: 2, enough: true }],
    ['of two who are there alone', talkOf('ana', 'ben'), votes('ana', 'ben'), { count: 2, quorum: 2, enough: true }],
    ['of one who is there alone', talkOf('ana'), votes('ana'), { count: 1, quorum: 2, enough: false }],
  ])('%s', (_what, talk, round, expected) => {
    expect(quorum(talk, round)).toEqual(expected);
  });
});

describe('who alone joins a later round', () => {
  const talk = { ...later(talkOf('ana', 'ben', 'chiara', 'dinesh')), answeredBefore: ['ana', 'ben', 'chiara'] };

  test('is told so, and nobody else', () => {
    expect(team.filter((one) => joinsAlone(talk, one))).toEqual(['dinesh']);
  });

  test.each([
    ['before any reveal in the talk', { ...talk, askedAtReveal: null }],
    ['where another person joins, too', { ...talk, joined: [...talk.joined, 'emma'] }],
    ['where all others listen', { ...talk, listeners: ['dinesh'] }],
    ['where nobody answered before', { ...talk, answeredBefore: [] }],
  ])('nobody is %s', (_when, other) => {
    expect(team.some((one) => joinsAlone(other, one))).toBe(false);
  });
});
