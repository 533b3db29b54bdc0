import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aRound, aRunningTalk } from '../../../test/builders/records';
import type { Round, Vote } from '../ballot/round';
import { confidentIn, votersIn } from '../ballot/ballot';
import { askedForIn } from './asked-for';
import { quorumAmong } from './quorum';
import { judgeReveal, joinsAlone, missingIn } from './reveal';
import { noteBallot } from './running-talk';
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
const votes = (...all: readonly (string | Vote)[]): Round =>
  aRound({ votes: all.map((one) => (typeof one === 'string' ? vote(one) : one)) });
const sized = (voter: string): Vote => vote(voter, { confidence: null, size: '5' });
const talkOf = (...joined: readonly string[]): RunningTalk => aRunningTalk(joined[0], { joined });

type Case = Partial<Parameters<typeof judgeReveal>[0]> & { readonly round: Round };
const judged = ({ talk = null, round, by = 'ana', without = [] }: Case) => judgeReveal({ talk, round, by, without });
const missing = (...people: readonly string[]) => ({ because: 'missing', people });
const presses = (...people: readonly string[]) => ({ because: 'presses', people });
const TWO = votes('ben', 'chiara');
/** Four answered before; Dinesh is new. */
const newcomer = { ...votes('ana', 'ben', 'dinesh'), answered: ['ana', 'ben', 'chiara', 'emma'] };

test.each<[string, Case, object | null]>([
  ['nobody has voted', { talk: talkOf('ana', 'ben'), round: votes() }, { because: 'no-votes' }],
  ['three have voted, without a talk', { round: votes('ben', 'chiara', 'dinesh') }, null],
  ['two have voted, and another person presses', { round: TWO }, presses('ben', 'chiara')],
  ['two have voted, and one of them presses', { round: TWO, by: 'ben' }, presses('chiara')],
  ['two have voted, and the second one presses', { round: { ...TWO, pressed: ['ben'] }, by: 'chiara' }, null],
  ['one has voted, and presses', { round: votes('ben'), by: 'ben' }, null],
  [
    'three, of whom one gave a size alone',
    { round: votes('ben', 'chiara', sized('dinesh')) },
    presses('ben', 'chiara'),
  ],
  ['sizes alone', { round: votes(sized('ben'), sized('chiara')) }, null],
  ['one of a talk is missing', { talk: talkOf('ana', 'ben', 'chiara'), round: TWO, by: 'ben' }, missing('ana')],
  [
    'two are missing, of whom one is named',
    { talk: talkOf('ana', 'ben', 'emma'), round: votes('chiara', 'dinesh', 'farah', 'ben'), without: ['emma'] },
    missing('ana'),
  ],
  [
    'whoever is missing is named',
    { talk: talkOf('ana', 'ben', 'emma'), round: votes('ana', 'ben', 'farah'), without: ['emma'] },
    null,
  ],
  [
    'naming the others does not take the place of a press',
    { talk: talkOf('ana', 'ben'), round: votes('ben'), without: ['ana'] },
    presses('ben'),
  ],
  ['one answers for the first time', { round: newcomer }, presses('dinesh')],
  ['whoever answers for the first time presses', { round: newcomer, by: 'dinesh' }, null],
  ['two answer for the first time', { round: { ...newcomer, answered: ['ana', 'chiara'] } }, null],
])('a reveal: %s', (_what, one, expected) => {
  expect(judged(one)).toEqual(expected);
});

const team = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'];
const anyRoom = fc
  .record({
    joined: fc.subarray(team, { minLength: 1 }),
    given: fc.subarray(team).chain((all) => fc.tuple(...all.map((one) => fc.constantFrom(vote(one), sized(one))))),
    pressed: fc.subarray(team),
    answered: fc.subarray(team),
  })
  .map(({ joined, given, ...rest }) => ({ talk: talkOf(...joined), round: { ...votes(...given), ...rest } }));

test('property: there is no dead end: each voter presses, and whoever is missing is named', () => {
  fc.assert(
    fc.property(anyRoom, ({ talk, round }) => {
      const pressed = votersIn(round);
      const verdict = judgeReveal({ talk, round: { ...round, pressed }, by: 'ana', without: missingIn(talk, round) });
      expect(verdict).toEqual(round.votes.length === 0 ? { because: 'no-votes' } : null);
    }),
  );
});

test('property: a reveal shows three answers, or each voter has pressed; one new answer only by its own press', () => {
  fc.assert(
    fc.property(anyRoom, fc.constantFrom(...team), fc.subarray(team), ({ talk, round }, by, without) => {
      fc.pre(judgeReveal({ talk, round, by, without }) === null);
      const confident = confidentIn(round);
      const press = expect.arrayContaining([...confident]);
      if (confident.length < 3) expect([...round.pressed, by]).toEqual(press);
      const first = confident.filter((one) => !round.answered.includes(one));
      if (round.answered.length > 0 && first.length === 1) expect([...round.pressed, by]).toContain(first[0]);
    }),
  );
});

test('whoever was missing at a reveal is noted with who revealed, until they vote', () => {
  const talk = noteBallot(talkOf('ana', 'ben', 'emma', 'farah'), votes('ana', 'ben'), 'ben');
  expect(talk.missed).toEqual(['emma', 'farah'].map((who) => ({ who, by: 'ben' })));
  expect(noteBallot(talk, votes('ben', 'emma'), 'ana').missed).toEqual(
    ['ana', 'farah'].map((who) => ({ who, by: 'ana' })),
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

describe('who alone joins a round', () => {
  const talk = talkOf('ana', 'ben', 'chiara', 'dinesh');
  const round = { votes: [], answered: ['ana', 'ben', 'chiara'] };

  test('is told so, and nobody else', () => {
    expect(team.filter((one) => joinsAlone(round, talk, one))).toEqual(['dinesh']);
  });

  test.each([
    ['before any reveal', { ...round, answered: [] }, talk],
    ['if another person joins, too', round, { ...talk, joined: [...talk.joined, 'emma'] }],
    ['if another person has voted, too', { ...round, ...votes('goran'), answered: round.answered }, talk],
  ])('nobody of the talk is %s', (_when, before, within) => {
    expect(talk.joined.some((one) => joinsAlone(before, within, one))).toBe(false);
  });
});
