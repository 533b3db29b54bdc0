import type { PanelView } from '../contract';
import {
  anAssessment,
  anOpenBallot,
  aPanel,
  aPrivateWriting,
  aQuestion,
  aRecheck,
  aRevealedBallot,
  aTalk,
} from '../../test/a-panel';
import type { Lead } from './lead';
import { owedLead } from './owed';

type Row = readonly [owed: string, view: Parameters<typeof aPanel>[0], to: Lead | null];

const none = { questions: [] };
const mine = aQuestion({ id: 'mine', owner: 'ana' });
const blocking = aQuestion({ id: 'blocking', owner: 'ana', blocking: true });
const waiting = aQuestion({ id: 'waiting', state: 'answered', askedBy: 'ana', answer: 'Mei', answeredBy: 'ben' });
const voted = anOpenBallot({ mine: 4, mySize: '3', voted: ['ana'] });
const begun = { ...aPanel().issue, progress: 'indeterminate' } as const;

const rows: readonly Row[] = [
  ['an answer', { questions: [aQuestion(), mine] }, { to: 'question', id: 'mine' }],
  ['first what must be answered first', { questions: [mine, blocking] }, { to: 'question', id: 'blocking' }],
  ['an OK', { questions: [waiting] }, { to: 'question', id: 'waiting' }],
  ['their word on a change', { ...none, recheck: aRecheck(), ballot: aRevealedBallot() }, { to: 'recheck' }],
  [
    'no second word on it, but what is left',
    { ...none, recheck: aRecheck({ iConfirmed: true }), ballot: aRevealedBallot() },
    { to: 'ask' },
  ],
  ['a vote', { ...none, ballot: anOpenBallot() }, { to: 'vote' }],
  ['the reason of a low vote', { ...none, ballot: aRevealedBallot({ awaited: true }) }, { to: 'low-vote' }],
  ['a why, of a draft', { ...none, assessment: anAssessment({ state: 'draft' }) }, { to: 'ticket', field: 'why' }],
  ['nothing but what is left, once they voted', { ...none, ballot: voted }, { to: 'ask' }],
  ['no vote, once work has begun', { ...none, issue: begun, ballot: anOpenBallot() }, null],
  ['nothing, as a reader', { me: { accountId: 'ana', canEdit: false }, questions: [mine] }, null],
  [
    'a word in the talk',
    {
      talk: aTalk({ facilitator: 'ben', iSaid: null, privateWriting: aPrivateWriting({ mine: [] }) }),
      questions: [mine],
    },
    { to: 'ask' },
  ],
  [
    'a vote in the talk',
    { ...none, talk: aTalk({ facilitator: 'ben', isVoting: true }), ballot: anOpenBallot() },
    { to: 'vote' },
  ],
];

test.each(rows)('a person owes %s', (_owed, view, to) => {
  const panel: PanelView = aPanel(view);
  expect(owedLead({ ...panel, me: { ...panel.me, accountId: 'ana' } })).toEqual(to);
});
