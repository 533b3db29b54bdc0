import type { PanelView } from '../contract';
import { unmet } from '../domain/criteria/criterion';
import type { ReadinessState } from '../domain/shared/readiness-state';
import {
  aCriterion,
  aPrivateWriting,
  anAgreedSize,
  anAssessment,
  anOpenBallot,
  aPanel,
  aPastTalk,
  aQuestion,
  aRecheck,
  aResult,
  aRevealedBallot,
  aSize,
  aTalk,
} from '../../test/a-panel';
import { type Situation, situationOf } from './situation';

type Spoilt = Parameters<typeof aPanel>[0];
type Row = readonly [when: string, view: Spoilt, is: Partial<Situation>];

const ben = { accountId: 'ben', canEdit: true };
const reader = { accountId: 'goran', canEdit: false };
const saysNothing = { iSaid: 'nothing' } as const;
/** Private writing of five, of whom so many have answered. */
const writing = (responded: number, hidden = 0, spoilt: Parameters<typeof aTalk>[0] = {}) =>
  aTalk({ respondents: responded, privateWriting: aPrivateWriting({ hidden, mine: [] }), ...spoilt });
const voting = (spoilt: Parameters<typeof aTalk>[0] = {}) => aTalk({ isVoting: true, ...spoilt });
const everybody = ['ana', 'ben', 'chiara', 'emma', 'farah'];
const ahead = anOpenBallot({ voted: ['ben', 'emma', 'farah'], waiting: ['ana', 'chiara'], enough: true });
const allVoted = anOpenBallot({ mine: 4, voted: everybody, waiting: [], enough: true });
const old = aRevealedBallot({ result: aResult({ at: '2026-11-16T10:00:00.000Z' }) });
const apart = aRevealedBallot({ size: aSize() });
const near = aRevealedBallot({
  size: aSize({ advice: 'nearly', spread: 1, clusters: null, first: null, apart: null }),
});
const same = aRevealedBallot({ size: anAgreedSize() });
const none = { questions: [] };
const inState = (state: ReadinessState, spoilt: Spoilt = {}) => ({ assessment: anAssessment({ state }), ...spoilt });

const leader: readonly Row[] = [
  [
    'people write',
    { talk: writing(2) },
    { role: 'leader', moment: 'write', act: 'show', waits: { for: 'answers', people: 3 } },
  ],
  ['all have answered', { talk: writing(5, 4) }, { moment: 'write', act: 'show', waits: { for: 'show' } }],
  ['T2: three voted ahead, and people write', { talk: writing(2), ballot: ahead }, { moment: 'write', act: 'show' }],
  ['T2: all voted ahead and answered', { talk: writing(5), ballot: allVoted }, { moment: 'write', act: 'show' }],
  ['T2: what was written is shown, three voted ahead', { talk: aTalk(), ballot: ahead }, { moment: 'talk', act: 'go' }],
  [
    'T2: what was written is shown, all voted ahead',
    { talk: aTalk(), ballot: allVoted },
    { moment: 'talk', act: 'go' },
  ],
  [
    'what was shown is answered: it stands until the leader goes on',
    { talk: aTalk(), ...none },
    { moment: 'talk', act: 'go' },
  ],
  ['nothing was written, the server has gone on', { talk: voting(), ...none }, { moment: 'vote', act: 'reveal' }],
  ['nobody has voted', { talk: voting() }, { moment: 'vote', act: 'reveal', waits: { for: 'votes', people: 5 } }],
  ['two of five have voted', { talk: voting(), ballot: ahead }, { act: 'reveal', waits: { for: 'votes', people: 2 } }],
  ['all have voted', { talk: voting(), ballot: allVoted }, { act: 'reveal', waits: { for: 'reveal' } }],
  [
    'the vote is revealed',
    { talk: voting(), ballot: aRevealedBallot() },
    { moment: 'result', act: 'close', waits: { for: 'close' } },
  ],
  [
    'revealed while people wrote',
    { talk: writing(2, 3), ballot: aRevealedBallot() },
    { moment: 'result', act: 'show' },
  ],
  ['T5: sizes a step apart', { talk: voting(), ballot: near }, { moment: 'result', act: 'settle' }],
  ['T5: the same size of all', { talk: voting(), ballot: same }, { act: 'close' }],
  ['sizes far apart', { talk: voting(), ballot: apart }, { act: 'again', waits: { for: 'another-vote' } }],
  ['sizes far apart and hidden questions', { talk: writing(2, 3), ballot: apart }, { act: 'show' }],
  [
    'a step apart, and one is settled',
    {
      talk: voting(),
      ballot: aRevealedBallot({
        size: aSize({
          advice: 'nearly',
          spread: 1,
          apart: null,
          settled: { label: '3', value: 3, at: '2026-11-24T09:00:00.000Z', written: true },
        }),
      }),
    },
    { act: 'close' },
  ],
  ['another round', { talk: voting(), ballot: anOpenBallot({ round: 2 }) }, { moment: 'vote', act: 'reveal' }],
  [
    'T15: a re-check begins',
    { talk: writing(1), ballot: old, recheck: aRecheck() },
    { moment: 'write', isAboutChange: true, isOldVote: true },
  ],
  [
    'T15: a re-check is talked about',
    { talk: aTalk(), ballot: old, recheck: aRecheck() },
    { moment: 'talk', act: 'go', isAboutChange: true },
  ],
  [
    'T15: a re-check is voted on, in a round of its own',
    { talk: voting(), ballot: anOpenBallot({ round: 2 }), recheck: aRecheck() },
    { act: 'reveal', isAboutChange: false, isOldVote: false },
  ],
  [
    'an old vote without a new round',
    { talk: voting(), ballot: old },
    { moment: 'vote', act: 'again', waits: { for: 'another-vote' } },
  ],
  ['they only watch', { talk: writing(2, 0, { iLeft: true }) }, { role: 'leader', act: 'show' }],
];

const others: readonly Row[] = [
  ['write, and owe an answer', { talk: writing(2) }, { role: 'participant', moment: 'write', act: 'say' }],
  ['have answered', { talk: writing(2, 1, saysNothing) }, { act: null, waits: { for: 'answers', people: 3 } }],
  ['all have answered', { talk: writing(5, 1, saysNothing) }, { act: null, waits: { for: 'show' } }],
  ['talk', { talk: aTalk(saysNothing) }, { act: null, waits: { for: 'vote' } }],
  ['T16: talk, and have said nothing', { talk: aTalk() }, { act: null, waits: { for: 'vote' } }],
  [
    'T2: voted ahead, and talk',
    { talk: aTalk(), ballot: allVoted },
    { moment: 'talk', act: null, waits: { for: 'vote' } },
  ],
  ['owe a vote', { talk: voting() }, { moment: 'vote', act: 'vote', waits: { for: 'my-vote' } }],
  [
    'T1: have tapped a low vote',
    { talk: voting(), ballot: anOpenBallot({ mine: 2, voted: ['ben'], waiting: ['ana'] }) },
    { act: null, waits: { for: 'votes', people: 1 } },
  ],
  ['T16: have voted, and said nothing', { talk: voting(), ballot: allVoted }, { act: null, waits: { for: 'reveal' } }],
  [
    'gave a size alone',
    { talk: voting(), ballot: anOpenBallot({ mySize: '3', voted: ['ben'], waiting: [] }) },
    { act: null, waits: { for: 'reveal' } },
  ],
  [
    'see the result',
    { talk: voting(), ballot: aRevealedBallot() },
    { moment: 'result', act: null, waits: { for: 'close' } },
  ],
  ['see sizes far apart', { talk: voting(), ballot: apart }, { act: null, waits: { for: 'another-vote' } }],
  ['see sizes a step apart', { talk: voting(), ballot: near }, { act: null, waits: { for: 'close' } }],
  [
    'wait for a round after an old vote',
    { talk: voting(), ballot: old },
    { act: null, waits: { for: 'another-vote' } },
  ],
  [
    'T19: only listen while people write',
    { talk: writing(2, 0, { iLeft: true }) },
    { role: 'listener', act: null, waits: { for: 'answers', people: 3 } },
  ],
  [
    'T19: only listen at the vote',
    { talk: voting({ iLeft: true }) },
    { role: 'listener', act: null, waits: { for: 'votes', people: 5 } },
  ],
  [
    'T23: somebody else took the lead',
    { talk: writing(5, 1, { facilitator: 'emma', ...saysNothing }) },
    { role: 'participant', leader: 'emma', act: null },
  ],
];

const readers: readonly Row[] = [
  [
    'people write',
    { talk: writing(2) },
    { role: 'reader', moment: 'write', act: null, waits: { for: 'answers', people: 3 } },
  ],
  ['people talk', { talk: aTalk() }, { act: null, waits: { for: 'vote' } }],
  ['people vote', { talk: voting() }, { act: null, waits: { for: 'votes', people: 5 } }],
  ['the result', { talk: voting(), ballot: aRevealedBallot() }, { act: null, waits: { for: 'close' } }],
  ['votes wait without a talk', { ballot: ahead }, { role: 'reader', act: null, second: null }],
  ['nothing going on', {}, { moment: null, act: null, second: null, waits: null }],
];

const { issue } = aPanel();
const running = { issue: { ...issue, progress: 'indeterminate' as const } };
const incomplete = { assessment: anAssessment({ state: 'refine', lacks: 'form' }) };
const untold = { talks: [], assessment: anAssessment({ state: 'ready', talks: 0 }) };

const resting: readonly Row[] = [
  ['T28: a draft', inState('draft'), { act: 'add-why', second: 'talk-anyway' }],
  ['to refine', inState('refine'), { act: 'start', second: null, clear: 'offered', line: { is: 'refine', left: 2 } }],
  [
    'it is clear to this person',
    inState('refine', { earlyWriting: { participants: [], respondents: 1, iSaid: 'nothing' } }),
    { clear: 'answered' },
  ],
  ['agreed, incomplete', incomplete, { act: 'fill', second: 'talk-again', clear: null }],
  ['ready', inState('ready'), { act: null, second: 'talk-again', clear: null, line: { is: 'ready-undated' } }],
  ['ready without a talk', untold, { act: null, second: 'talk-anyway' }],
  ['an exception', inState('exception'), { act: 'refine-now', second: null, line: { is: 'exception-bare' } }],
  ['a re-check that can be kept', inState('recheck', { recheck: aRecheck() }), { act: null, second: 'talk-again' }],
  ['a re-check that cannot', inState('recheck'), { act: 'talk-again', second: null }],
  ['three votes', inState('refine', { ballot: ahead }), { act: 'reveal', second: 'start', isVoting: true }],
  ['T28: three votes on a draft', inState('draft', { ballot: ahead }), { act: 'reveal', second: 'add-why' }],
  ['work has begun', inState('refine', running), { act: 'ask-question', line: { is: 'late', since: null } }],
  ['it is done', inState('refine', { issue: { ...issue, progress: 'done' } }), { act: null, second: null }],
  [
    'it was split and closed',
    inState('refine', { issue: { ...issue, progress: 'done' }, talks: [aPastTalk({ outcome: 'split' })] }),
    { line: { is: 'split-up' } },
  ],
  ['nobody voted', inState('refine'), { isVoting: false, isVoteInSight: false }],
  ['a low vote is not heard', inState('refine', { ballot: aRevealedBallot() }), { isVoteInSight: true }],
  ['three votes wait', inState('refine', { ballot: ahead }), { isVoteInSight: true }],
  ['work has begun on it', inState('refine', { ...running, ballot: aRevealedBallot() }), { isVoteInSight: false }],
];

const met = (id: 'asked' | 'confident', step: 'unknowns' | 'confirm') => aCriterion({ id, step, by: 'people' });
const allMet = (spoilt: Spoilt): Spoilt => ({
  assessment: { ...anAssessment(), criteria: [aCriterion(), met('asked', 'unknowns'), met('confident', 'confirm')] },
  ...spoilt,
});
const shut = { questions: [aQuestion({ state: 'closed' })] };

const marks: readonly Row[] = [
  ['all is met', allMet(shut), { done: ['scope', 'unknowns', 'confirm'] }],
  ['T2: questions are open', allMet({}), { done: ['scope', 'confirm'] }],
  [
    'T2: questions are open beside the result',
    allMet({ talk: voting(), ballot: aRevealedBallot() }),
    { done: ['scope', 'confirm'] },
  ],
  ['people write', allMet({ ...shut, talk: writing(2) }), { done: ['scope', 'confirm'] }],
  ['people vote', allMet({ ...shut, talk: voting() }), { done: ['scope', 'unknowns'] }],
  [
    'the result',
    allMet({ ...shut, talk: voting(), ballot: aRevealedBallot() }),
    { done: ['scope', 'unknowns', 'confirm'] },
  ],
  [
    'something required is missing',
    { assessment: { ...anAssessment(), criteria: [aCriterion({ finding: unmet({ because: 'no-why' }) })] } },
    { done: [] },
  ],
];

const threeVoted = { voted: ['ben', 'emma', 'farah'], waiting: ['ana', 'chiara'] };
const wished = anOpenBallot({ voted: ['ben', 'emma'], waiting: [], pressed: ['emma'], enough: true });
const oneVoted = { voted: ['ben'], waiting: [], enough: true };
const reveals: readonly (readonly [when: string, view: Spoilt, is: Partial<Situation['reveal']>])[] = [
  ['the vote is revealed', { ballot: aRevealedBallot() }, null],
  [
    'T4: the leader, while two are missing',
    { talk: voting(), ballot: anOpenBallot(threeVoted) },
    { offer: 'everywhere', missing: ['ana', 'chiara'] },
  ],
  ['all have voted', { talk: voting(), ballot: allVoted }, { offer: 'everywhere', missing: [], isOfFew: false }],
  ['others in a talk have the bar', { me: ben, talk: voting(), ballot: allVoted }, { offer: 'short' }],
  [
    'a single voter',
    { me: ben, talk: voting(), ballot: anOpenBallot(oneVoted) },
    { offer: 'everywhere', isOfFew: true },
  ],
  [
    'a single vote of another person',
    { me: { ...ben, accountId: 'emma' }, talk: voting(), ballot: anOpenBallot(oneVoted) },
    { offer: 'short' },
  ],
  [
    'another voter wants to see the votes',
    { me: ben, talk: voting(), ballot: wished },
    { offer: 'everywhere', wish: { by: ['emma'], isMine: false, waiting: ['ben'], awaitsMe: true } },
  ],
  [
    'I want to see the votes',
    { me: { ...ben, accountId: 'emma' }, ballot: wished },
    { offer: 'everywhere', wish: { by: ['emma'], isMine: true, waiting: ['ben'], awaitsMe: false } },
  ],
  ['a reader', { me: reader, talk: voting(), ballot: allVoted }, { offer: null }],
  ['too few, without a talk', { ballot: anOpenBallot({ voted: ['ben', 'emma'] }) }, { offer: null, isOfFew: true }],
  ['enough, without a talk', { me: ben, ballot: ahead }, { offer: 'everywhere' }],
];

const seenBy = (me: PanelView['me'] | undefined, rows: readonly Row[]): readonly Row[] =>
  rows.map(([when, view, is]) => [when, me === undefined ? view : { me, ...view }, is]);

test.each(leader)('the leader, while %s', (_when, view, is) => expect(situationOf(aPanel(view))).toMatchObject(is));
test.each(seenBy(ben, others))('others, who %s', (_when, view, is) =>
  expect(situationOf(aPanel(view))).toMatchObject(is),
);
test.each(seenBy(reader, readers))('a reader: %s', (_when, view, is) =>
  expect(situationOf(aPanel(view))).toMatchObject(is),
);
test.each(resting)('without a talk: %s', (_when, view, is) => expect(situationOf(aPanel(view))).toMatchObject(is));
test.each(marks)('steps that are done: %s', (_when, view, is) => expect(situationOf(aPanel(view))).toMatchObject(is));
test.each(reveals)('before a reveal: %s', (_when, view, is) => {
  const { reveal } = situationOf(aPanel(view));
  if (is === null) expect(reveal).toBeNull();
  else expect(reveal).toMatchObject(is);
});
