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

test('"Talk again" is not offered before the first talk', () => {
  const untold = { talks: [], assessment: anAssessment({ state: 'ready', talks: 0 }) };
  expect(inState('ready', untold)).toEqual({ primary: null, secondary: 'talk-anyway' });
});

test('a re-check does not offer "Talk again" without an earlier talk', () => {
  const untold = { talks: [], assessment: anAssessment({ state: 'recheck', talks: 0 }) };
  expect(inState('recheck', untold)).toEqual({ primary: 'refine-now', secondary: null });
  const recheck = aRecheck();
  expect(inState('recheck', { ...untold, recheck })).toEqual({ primary: null, secondary: 'refine-now' });
});

test('a re-check puts keeping the agreement first, where that is possible', () => {
  expect(inState('recheck', { recheck: aRecheck() })).toEqual({ primary: null, secondary: 'talk-again' });
  expect(inState('recheck').primary).toBe('talk-again');
});

test('in a running sprint only asking is offered', () => {
  const { issue } = aPanel();
  expect(inState('refine', { issue: { ...issue, progress: 'indeterminate' } }).primary).toBe('ask-question');
});

test('a finished issue offers no action', () => {
  const issue = { ...aPanel().issue, progress: 'done' } as const;
  expect(inState('refine', { issue })).toEqual({ primary: null, secondary: null });
});

test('a person who may only read is offered no action', () => {
  expect(inState('refine', { me: { accountId: 'goran', canEdit: false } })).toEqual({ primary: null, secondary: null });
});

test('while a talk runs the head offers nothing', () => {
  expect(inState('refine', { talk: aTalk() })).toEqual({ primary: null, secondary: null });
});

test('once enough have voted the reveal is primary, and the head has no primary action', () => {
  const ballot = anOpenBallot({ voted: ['ben', 'chiara'], enough: true });
  expect(inState('refine', { ballot })).toEqual({ primary: null, secondary: 'start' });
  expect(inState('ready', { ballot })).toEqual({ primary: null, secondary: 'talk-again' });
});
