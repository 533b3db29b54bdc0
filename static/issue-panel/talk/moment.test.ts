import type { PanelView, SizeView } from '../../../src/contract';
import {
  anOpenBallot,
  aPanel,
  aQuestion,
  aResult,
  aRevealedBallot,
  aPrivateWriting,
  aSize,
  aTalk,
} from '../../../test/a-panel';
import { momentOf, movesOn } from '../store/moment';
import { nextActOf } from './next-act';
import { leadOf } from '../parts/use-talk-lead';

const silent = (hidden: number, heard = 2) =>
  aTalk({ respondents: heard, privateWriting: aPrivateWriting({ hidden, mine: [] }) });
const enough = anOpenBallot({ voted: ['ben', 'emma', 'farah'], waiting: ['ana'], count: 3, enough: true });
const old = aRevealedBallot({ result: aResult({ at: '2026-11-16T10:00:00.000Z' }) });
const apart = aRevealedBallot({ size: aSize() });
const nearly = { advice: 'nearly', spread: 1, clusters: null, first: null, apart: null } as const;
const near = (spoilt: Partial<SizeView> = {}) => aRevealedBallot({ size: aSize({ ...nearly, ...spoilt }) });
const settledOn3 = { label: '3', value: 3, at: '2026-11-24T09:00:00.000Z', written: true };
const none = { questions: [] };

const cases: readonly (readonly [string, Partial<PanelView>, string | null, string | null])[] = [
  ['without a talk', {}, null, null],
  ['while people write', { talk: silent(2) }, 'write', 'show'],
  ['while people write who have voted already', { talk: silent(2), ballot: enough }, 'write', 'show'],
  ['while somebody has not responded', { talk: silent(0), ballot: enough }, 'write', 'show'],
  ['once all responded and voted before the talk', { talk: silent(0, 5), ballot: enough }, 'vote', 'reveal'],
  ['once questions are shown', { talk: aTalk() }, 'talk', 'go'],
  ['once the facilitator has gone to the vote', { talk: aTalk({ isVoting: true }) }, 'vote', 'reveal'],
  ['once nothing is to be talked about', { talk: aTalk(), ...none }, 'vote', 'reveal'],
  [
    'once only answered questions are left',
    { talk: aTalk(), questions: [aQuestion({ state: 'answered' })] },
    'vote',
    'reveal',
  ],
  ['once enough have voted', { talk: aTalk(), ballot: enough }, 'vote', 'reveal'],
  ['in another round', { talk: aTalk(), ballot: anOpenBallot({ round: 2 }) }, 'vote', 'reveal'],
  ['after the reveal', { talk: aTalk(), ballot: aRevealedBallot() }, 'result', 'close'],
  ['after the reveal with hidden questions', { talk: silent(3), ballot: aRevealedBallot() }, 'result', 'show'],
  ['after the reveal of sizes that lie apart', { talk: aTalk(), ballot: apart }, 'result', 'again'],
  ['after the reveal of sizes one step apart', { talk: aTalk(), ballot: near() }, 'result', 'settle'],
  ['once one of them is settled', { talk: aTalk(), ballot: near({ settled: settledOn3 }) }, 'result', 'close'],
  ['after the reveal of such sizes with hidden questions', { talk: silent(3), ballot: apart }, 'result', 'show'],
  ['with a vote from before the talk', { talk: aTalk(), ballot: old, ...none }, 'vote', 'again'],
  ['with such a vote, at the vote', { talk: aTalk({ isVoting: true }), ballot: old }, 'vote', 'again'],
  ['with such a vote and questions', { talk: aTalk(), ballot: old }, 'talk', 'go'],
];

test.each(cases)('%s the moment and what moves it on follow from the view', (_when, spoilt, moment, lead) => {
  const view = aPanel(spoilt);
  expect(momentOf(view)).toBe(moment);
  expect(leadOf(view, null)).toBe(lead);
});

test.each(cases.slice(1))('%s the last step offers closing the talk', (_when, spoilt) => {
  expect(leadOf(aPanel(spoilt), 'close')).toBe('close');
});

test('a page moves on, never back to the questions, and from a result to the next round', () => {
  expect([movesOn('write', 'talk'), movesOn('talk', 'vote'), movesOn('vote', 'result')]).toEqual([true, true, true]);
  expect([movesOn('vote', 'talk'), movesOn('result', 'talk'), movesOn('vote', 'vote')]).toEqual([false, false, false]);
  expect([movesOn('result', 'vote'), movesOn('close', 'vote')]).toEqual([true, true]);
});

const bens = (spoilt: Parameters<typeof aTalk>[0] = {}) => aTalk({ facilitator: 'ben', iSaid: 'wrote', ...spoilt });
const byBen = (hidden: number, spoilt: Parameters<typeof aTalk>[0] = {}) =>
  bens({ responded: 2, privateWriting: aPrivateWriting({ hidden, mine: [] }), ...spoilt });
const voted = { mine: 4, voted: ['ana', 'ben'] } as const;

const owed: readonly (readonly [string, Partial<PanelView>, object | null])[] = [
  ['the facilitator owes nothing', { talk: aTalk() }, null],
  ['a response while people write', { talk: byBen(1, { iSaid: null }) }, { is: 'say' }],
  ['nothing more after that', { talk: byBen(1) }, { is: 'waiting', people: 3 }],
  ['nothing more once all responded', { talk: byBen(1, { responded: 5 }) }, { is: 'all-said' }],
  ['nothing while they talk', { talk: bens() }, { is: 'talking' }],
  ['a response while they talk', { talk: bens({ iSaid: null }) }, { is: 'say' }],
  ['a vote once the facilitator has gone there', { talk: bens({ isVoting: true }) }, { is: 'vote' }],
  [
    'a response after the vote',
    { talk: bens({ iSaid: null, isVoting: true }), ballot: anOpenBallot(voted) },
    { is: 'say' },
  ],
  [
    'nothing after the vote',
    { talk: bens({ isVoting: true }), ballot: anOpenBallot({ ...voted, waiting: ['emma'] }) },
    { is: 'waiting', people: 1 },
  ],
  [
    'nothing once all voted',
    { talk: bens({ isVoting: true }), ballot: anOpenBallot({ ...voted, waiting: [] }) },
    { is: 'all-voted' },
  ],
  ['nothing after the reveal', { talk: bens(), ballot: aRevealedBallot() }, { is: 'close' }],
  ['nothing while the sizes lie apart', { talk: bens(), ballot: apart }, { is: 'all-voted' }],
  [
    'nothing where they may only read',
    { talk: bens({ isVoting: true }), me: { accountId: 'ana', canEdit: false } },
    { is: 'waiting', people: 5 },
  ],
];

test.each(owed)('another person owes %s', (_what, spoilt, is) => expect(nextActOf(aPanel(spoilt))).toEqual(is));
