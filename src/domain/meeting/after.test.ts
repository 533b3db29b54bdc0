import fc from 'fast-check';
import { aQuestion } from '../../../test/builders/a-question';
import { aTalk, noRecords } from '../../../test/builders/records';
import { publicPart } from '../refinement/public-row';
import { listAfter } from './list-after';
import { newMeeting } from './meeting';
import { NO_PAST, pastSchema, withDate, withMeeting } from './past';
import { isAsked, isShown, NO_PULSE, type Pulse, withAnswer } from './pulse';
import { itemResult, overTime, usualMinutes } from './result';
import { worths } from './worth';

const startedAt = '2026-12-03T10:00:00.000Z';
const endedAt = '2026-12-03T11:00:00.000Z';
const over = { people: ['ana', 'ben', 'chiara', 'dinesh', 'emma'], endedAt };
const answered = (...given: readonly (readonly [string, (typeof worths)[number]])[]): Pulse =>
  given.reduce((pulse, [who, worth]) => withAnswer(pulse, who, worth), NO_PULSE);
const four = answered(['ana', 5], ['ben', 4], ['chiara', 4], ['dinesh', 1]);

test.each([
  ['with three answers', answered(['ana', 5], ['ben', 4], ['chiara', 3]), '2026-12-06T10:00:00.000Z', false],
  ['with four on the same day, while one is missing', four, '2026-12-03T12:00:00.000Z', false],
  ['with four a moment before a day has passed', four, '2026-12-04T10:59:59.999Z', false],
  ['with four after a day', four, '2026-12-04T11:00:00.000Z', true],
  ['once all have answered', withAnswer(four, 'emma', 2), '2026-12-03T11:01:00.000Z', true],
])('%s', (_when, pulse, now, shown) => {
  expect(isShown(pulse, over, now)).toBe(shown);
  expect(isAsked(pulse, over, { me: 'emma', now })).toBe(!shown && !pulse.answered.includes('emma'));
});

test('who was not there is not asked, nor is anybody after a week', () => {
  expect(isAsked(NO_PULSE, over, { me: 'farah', now: endedAt })).toBe(false);
  expect(isAsked(NO_PULSE, over, { me: 'ana', now: '2026-12-11T11:00:00.000Z' })).toBe(false);
});

test('the order of the answers leaves nothing behind', () => {
  const answers = fc.uniqueArray(fc.tuple(fc.constantFrom(...over.people), fc.constantFrom(...worths)), {
    selector: ([who]) => who,
  });
  fc.assert(
    fc.property(answers, (given) => {
      expect(answered(...given.toReversed())).toEqual(answered(...given));
    }),
  );
});

const talked = (id: string, outcome: 'ready' | 'none' | 'another-talk') => {
  const { talks } = noRecords();
  return noRecords({
    issueId: id,
    talks: { ...talks, talks: [aTalk({ id: startedAt, at: endedAt, outcome, meeting: '7-1' })] },
  });
};
const move = (issue: string, isAside?: true) => ({
  issue,
  at: startedAt,
  ...(isAside === undefined ? {} : { isAside }),
});

test('the next list: without an outcome first, then what was not reached or skipped, then another talk; not what is ready', () => {
  const meeting = {
    ...newMeeting(),
    items: ['ready', 'again', 'skipped', 'open', 'never', 'shown', 'undecided'],
    revealed: ['shown', 'undecided', 'never'],
    withoutTalk: ['shown'],
    moves: [move('ready'), move('again'), move('skipped', true), move('open')],
  };
  const rows = new Map([
    ['ready', talked('ready', 'ready')],
    ['again', talked('again', 'another-talk')],
  ]);
  const after = listAfter(meeting, '7-1', { rows, agreed: new Set(['shown']) });
  const items = ['open', 'skipped', 'never', 'undecided', 'again'];
  expect(after).toMatchObject({ n: 2, items, moves: [], revealed: ['never', 'undecided'], revealedAt: null });
});

test('where nothing is left the list is what to refine next', () => {
  const meeting = { ...newMeeting(), items: ['1'], moves: [move('1')] };
  const rows = new Map([['1', talked('1', 'ready')]]);
  expect(listAfter(meeting, '7-1', { rows, agreed: new Set() }).items).toBeNull();
});

test('any list and any way through it lose no item that was not talked through', () => {
  const ids = ['1', '2', '3', '4', '5'] as const;
  const moves = fc.array(fc.tuple(fc.constantFrom(...ids), fc.boolean()), { maxLength: 8 });
  const ended = fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('ready', 'none', 'another-talk'));
  fc.assert(
    fc.property(moves, ended, (steps, outcomes) => {
      const meeting = {
        ...newMeeting(),
        items: ids,
        moves: steps.map(([id, aside]) => move(id, aside ? true : undefined)),
      };
      const rows = new Map(Object.entries(outcomes).map(([id, outcome]) => [id, talked(id, outcome)]));
      const after = listAfter(meeting, '7-1', { rows, agreed: new Set() }).items ?? [];
      expect(new Set(after).size).toBe(after.length);
      for (const id of ids) if (outcomes[id] !== 'ready') expect(after).toContain(id);
    }),
  );
});

test('only talks of the meeting are in its result', () => {
  const row = publicPart(talked('1', 'ready'));
  const held = { id: '7-1', startedAt, endedAt };
  expect(itemResult('1', row, held, 'ana')).toMatchObject({ outcome: 'ready' });
  expect(itemResult('1', row, { ...held, id: '7-2' }, 'ana')).toMatchObject({ outcome: null, minutes: null });
  expect(itemResult('1', undefined, held, 'ana')).toMatchObject({ outcome: null, questions: [] });
});

test('questions that stood in it are named, also earlier ones; what was withdrawn or settled before is not', () => {
  const before = '2026-12-03T09:59:59.999Z';
  const after = '2026-12-03T11:00:00.001Z';
  const answer = (answeredAt: string) => ({ askedAt: before, state: 'answered', answer: 'Yes.', answeredAt }) as const;
  const questions = [
    aQuestion({ id: 'first', text: 'first', askedAt: startedAt, owner: 'mei' }),
    aQuestion({ id: 'last', text: 'last', askedAt: endedAt, owner: null }),
    aQuestion({ id: 'withdrawn', askedAt: endedAt, owner: 'mei', state: 'withdrawn' }),
    aQuestion({ id: 'before', text: 'before', askedAt: before, owner: 'mei' }),
    aQuestion({ id: 'after', askedAt: after, owner: 'mei' }),
    aQuestion({ id: 'answered-before', owner: 'mei', ...answer(before) }),
    aQuestion({ id: 'closed-before', askedAt: before, state: 'closed', closedAt: before }),
    aQuestion({ id: 'answered', text: 'answered', owner: 'mei', ...answer(endedAt) }),
    aQuestion({ id: 'answered-later', text: 'answered-later', owner: 'mei', ...answer(after) }),
  ];
  const row = publicPart(noRecords({ questions }));
  const result = itemResult('1', row, { id: '7-1', startedAt, endedAt }, 'mei');
  expect(result.questions.map(({ text, owner, wasOpen }) => [text, owner, wasOpen])).toEqual([
    ['first', 'mei', true],
    ['last', null, true],
    ['before', 'mei', true],
    ['answered', 'mei', false],
    ['answered-later', 'mei', true],
  ]);
  expect(result.answered).toBe(1);
  expect(result.mine).toHaveLength(3);
});

test('usual are the minutes of the talks in the last five meetings before', () => {
  const meetings = [100, 1, 2, 3, 4, 5, 200].map((minutes, n) => {
    const talks = [aTalk({ at: endedAt, minutes })];
    return withMeeting(NO_PAST, { ...newMeeting(), n, startedAt, endedAt }, { talks, ends: [] }).meetings;
  });
  expect(usualMinutes(meetings.flat().slice(0, -1))).toBe(3);
  expect(usualMinutes([])).toBeNull();
});

test('the past keeps twelve meetings and twelve lists with a time', () => {
  const held = { ...newMeeting(), startedAt, endedAt };
  const meetings = Array.from({ length: 14 }, (_, index) => ({ ...held, n: index + 1 }));
  const past = meetings.reduce(
    (before, one) => withDate(withMeeting(before, one, { talks: [], ends: [] }), { at: endedAt, isHeld: true }),
    NO_PAST,
  );
  expect(past.meetings.map(({ n }) => n)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(past.dated).toHaveLength(12);
});

test('what meetings were worth is told over time only where it is shown', () => {
  const meeting = {
    n: 1,
    startedAt,
    endedAt,
    facilitator: null,
    people: [],
    minutes: [4, 8],
    outcomes: ['ready', 'none'],
  } as const;
  expect(overTime(meeting, null)).toMatchObject({ minutes: 6, outcomes: 0.5, worth: null });
  expect(overTime(meeting, four).worth).toBe(4);
});

test('of a meeting with very many talks the last hundred are kept', () => {
  const talks = Array.from({ length: 101 }, (_, minutes) => aTalk({ at: endedAt, minutes }));
  const past = withMeeting(NO_PAST, { ...newMeeting(), startedAt, endedAt }, { talks, ends: [] });
  expect(pastSchema.parse(past).meetings[0]?.minutes).toEqual(talks.slice(1).map(({ minutes }) => minutes));
});
