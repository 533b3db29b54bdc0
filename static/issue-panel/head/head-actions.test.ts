import type { ReadinessState } from '../../../src/domain/shared/readiness-state';
import { anAssessment, anOpenBallot, aPanel, aRecheck, aTalk } from '../../../test/a-panel';
import { headActionsOf } from './head-actions';

const inState = (state: ReadinessState, spoilt: Parameters<typeof aPanel>[0] = {}) =>
  headActionsOf(aPanel({ assessment: anAssessment({ state }), ...spoilt }));

test.each<[ReadinessState, string | null, string | null]>([
  ['draft', 'add-why', 'talk-anyway'],
  ['refine', 'start', 'add-question'],
  ['ready', null, 'talk-again'],
  ['exception', 'refine-now', null],
])('%s offers %s, and %s besides', (state, primary, secondary) => {
  expect(inState(state)).toEqual({ primary, secondary });
});

test('nobody is asked to talk again about what was never talked about', () => {
  const untold = { talks: [], assessment: anAssessment({ state: 'ready', talks: 0 }) };
  expect(inState('ready', untold)).toEqual({ primary: null, secondary: 'talk-anyway' });
});

test('nor in a re-check, of what was taken as is or voted on without a talk', () => {
  const untold = { talks: [], assessment: anAssessment({ state: 'recheck', talks: 0 }) };
  expect(inState('recheck', untold)).toEqual({ primary: 'refine-now', secondary: null });
  const recheck = aRecheck();
  expect(inState('recheck', { ...untold, recheck })).toEqual({ primary: null, secondary: 'refine-now' });
});

test('a re-check leaves the first place to keeping the agreement, where that is possible', () => {
  expect(inState('recheck', { recheck: aRecheck() })).toEqual({ primary: null, secondary: 'talk-again' });
  expect(inState('recheck').primary).toBe('talk-again');
});

test('in a sprint there is only something to ask', () => {
  const { issue } = aPanel();
  expect(inState('refine', { issue: { ...issue, progress: 'indeterminate' } }).primary).toBe('ask-question');
});

test('what is done asks for nothing', () => {
  const issue = { ...aPanel().issue, progress: 'done' } as const;
  expect(inState('refine', { issue })).toEqual({ primary: null, secondary: null });
});

test('whoever may only read is offered nothing', () => {
  expect(inState('refine', { me: { accountId: 'goran', canEdit: false } })).toEqual({ primary: null, secondary: null });
});

test('while a talk runs, its strip leads', () => {
  expect(inState('refine', { talk: aTalk() })).toEqual({ primary: null, secondary: null });
});

test('where enough have voted the reveal leads, and the head has nothing as loud beside it', () => {
  const ballot = anOpenBallot({ voted: ['ben', 'chiara'], enough: true });
  expect(inState('refine', { ballot })).toEqual({ primary: null, secondary: 'start' });
  expect(inState('ready', { ballot })).toEqual({ primary: null, secondary: 'talk-again' });
});
