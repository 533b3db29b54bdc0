import { aQuestion } from '../../../test/builders/a-question';
import { aRound, aRunningTalk } from '../../../test/builders/records';
import { join, joinsByOpening, lastAct, leave } from './running-talk';

const talk = aRunningTalk('ana', { startedAt: '2025-11-24T09:00:00.000Z' });
const asked = (askedAt: string) => aQuestion({ askedAt, answeredAt: null, closedAt: null });
const NONE = { round: null, questions: [] };

test('the last act of a talk is its latest visible one, and its start without any', () => {
  const questions = [asked('2025-11-24T09:20:00.000Z'), asked('2025-11-24T09:10:00.000Z')];
  expect(lastAct(talk, NONE)).toBe(talk.startedAt);
  expect(lastAct(talk, { round: null, questions })).toBe('2025-11-24T09:20:00.000Z');
  const round = aRound({ state: 'revealed', closedAt: '2025-11-24T09:30:00.000Z' });
  expect(lastAct(talk, { round, questions })).toBe('2025-11-24T09:30:00.000Z');
});

test('acts from before the talk do not count', () => {
  expect(lastAct(talk, { round: null, questions: [asked('2025-11-24T08:59:00.000Z')] })).toBe(talk.startedAt);
});

test.each([
  ['59 minutes after the last act', 'ben', '2025-11-24T09:59:00.000Z', {}, true],
  ['an hour after it', 'ben', '2025-11-24T10:00:00.000Z', {}, false],
  ['as a person who only watches', 'ben', '2025-11-24T09:01:00.000Z', { away: ['ben'] }, false],
  ['as a person who is present', 'ana', '2025-11-24T09:01:00.000Z', {}, false],
] as const)('opening the panel %s joins: %s', (_when, who, now, spoilt, joins) => {
  expect(joinsByOpening({ ...talk, ...spoilt }, who, { ...NONE, now })).toBe(joins);
});

test('a person leaves once, the facilitator never', () => {
  const left = leave(join(talk, 'ben'), 'ben');
  expect(left).toMatchObject({ joined: ['ana'], away: ['ben'] });
  expect(leave(left, 'ben')).toBe(left);
  expect(leave(talk, 'ana')).toBe(talk);
});
