import { aQuestion } from '../../../test/builders/a-question';
import { aRound, aRunningTalk } from '../../../test/builders/records';
import { askedForIn } from './asked-for';
import { hasActs, join, joinsByOpening, lastAct, listen, markAway, noteBallot, takePart } from './running-talk';

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
  ['nothing', {}, 0, [], false],
  [
    'the show by itself within a minute',
    { shownAt: '2025-11-24T09:00:31.000Z', votingAt: '2025-11-24T09:00:31.000Z' },
    0,
    [],
    false,
  ],
  ['a show after a minute', { shownAt: '2025-11-24T09:01:00.000Z' }, 0, [], true],
  [
    'the way to the vote after a minute',
    { shownAt: '2025-11-24T09:00:31.000Z', votingAt: '2025-11-24T09:04:00.000Z' },
    0,
    [],
    true,
  ],
  ['a reveal within a minute', { askedAtReveal: [] }, 0, [], true],
  ['a private question', {}, 1, [], true],
  ['a question within a minute', {}, 0, [asked('2025-11-24T09:00:20.000Z')], true],
  ['a question from before', { shownAt: '2025-11-24T09:00:31.000Z' }, 0, [asked('2025-11-24T08:59:00.000Z')], false],
] as const)('a talk with %s', (_what, more, hidden, questions, is) => {
  expect(hasActs({ ...talk, ...more }, { round: null, questions, hidden })).toBe(is);
});

const away = { markedAway: [{ who: 'ben', by: 'ana' }] };
test.each([
  ['59 minutes after the last act', 'ben', '2025-11-24T09:59:00.000Z', {}, true],
  ['an hour after it', 'ben', '2025-11-24T10:00:00.000Z', {}, false],
  ['as a person who was said to be away', 'ben', '2025-11-24T09:01:00.000Z', away, true],
  ['as a person who is present', 'ana', '2025-11-24T09:01:00.000Z', {}, false],
] as const)('opening the panel %s joins: %s', (_when, who, now, spoilt, joins) => {
  expect(joinsByOpening({ ...talk, ...spoilt }, who, { ...NONE, now, isFollowing: false })).toBe(joins);
});

test('a page that was left open does not bring back who was said to be away', () => {
  const seen = { ...NONE, now: '2025-11-24T09:01:00.000Z', isFollowing: true };
  expect(joinsByOpening({ ...talk, ...away }, 'ben', seen)).toBe(false);
  expect(joinsByOpening(talk, 'ben', seen)).toBe(true);
});

test('who listens is present and not asked for, also who leads; pressing brings them back', () => {
  const listening = listen(join(talk, 'ben'), 'ana');
  expect(listening).toMatchObject({ facilitator: 'ana', joined: ['ana', 'ben'], listeners: ['ana'] });
  expect([askedForIn(listening), listen(listening, 'ana')]).toEqual([['ben'], listening]);
  expect(join(listening, 'ana')).toBe(listening);
  expect(askedForIn(takePart(listening, 'ana'))).toEqual(['ana', 'ben']);
});

test('who is said to be away is noted with who said so, until they are back', () => {
  const without = markAway(join(talk, 'ben'), ['ben', 'chiara'], 'ana');
  expect(without).toMatchObject({ joined: ['ana'], markedAway: [{ who: 'ben', by: 'ana' }] });
  expect(markAway(without, ['ben'], 'ana')).toBe(without);
  expect(join(without, 'ben')).toMatchObject({ joined: ['ana', 'ben'], markedAway: [] });
});

test('who comes after a reveal is not counted, and who is taken out neither, also when they come back', () => {
  const revealed = noteBallot(join(join(talk, 'ben'), 'chiara'), { votes: [] }, 'ana');
  expect(join(revealed, 'dinesh').askedAtReveal).toEqual(['ana', 'ben', 'chiara']);
  expect(join(markAway(revealed, ['ben'], 'ana'), 'ben').askedAtReveal).toEqual(['ana', 'chiara']);
  expect(listen(revealed, 'chiara').askedAtReveal).toEqual(['ana', 'ben']);
});
