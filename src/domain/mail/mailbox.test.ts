import fc from 'fast-check';
import { EMPTY_MAILBOX, type Mailbox, postTo, type Posting, collectWaiting, withoutTold } from './mailbox';

const NINE = '2026-11-24T09:00:00.000Z';
const HALF_PAST = '2026-11-24T09:30:00.000Z';
const TEN = '2026-11-24T10:00:00.000Z';
const NEXT_DAY = '2026-11-25T09:00:00.000Z';

const anItem = (question: string | null) =>
  ({
    issue: '10041',
    project: '10000',
    what: question === null ? 'list' : 'owner',
    question,
    isBlocking: false,
  }) as const;
const posting = (question: string | null, way: Posting['way'], sender = 'ben'): Posting => ({
  items: [anItem(question)],
  way,
  sender,
});
const blocking = (question: string, sender: string): Posting => ({
  ...posting(question, 'other', sender),
  items: [{ ...anItem(question), isBlocking: true }],
});
/** The mailbox after these postings, all at nine. */
const after = (...all: readonly Posting[]): Mailbox =>
  all.reduce((box, one) => postTo(box, one, NINE).mailbox, EMPTY_MAILBOX);
const many = (count: number, way: Posting['way']): readonly Posting[] =>
  Array.from({ length: count }, (_, at) => posting(`q${at}`, way));

test('outside of talks the first of each sender goes at once, and what follows within the hour in one mail at its end', () => {
  const first = postTo(EMPTY_MAILBOX, posting('a', 'other'), NINE);
  expect([first.now, first.later]).toEqual([[anItem('a')], []]);
  const second = postTo(first.mailbox, posting('b', 'other'), HALF_PAST);
  expect([second.now, second.later]).toEqual([[], [anItem('b')]]);
  const third = postTo(second.mailbox, posting('c', 'other'), HALF_PAST);
  expect(collectWaiting(third.mailbox, TEN).now).toMatchObject([anItem('b'), anItem('c')]);
  expect(postTo(third.mailbox, posting('d', 'other'), TEN).now).toEqual([anItem('d')]);
  expect(postTo(third.mailbox, posting('e', 'other', 'chiara'), HALF_PAST).now).toEqual([anItem('e')]);
});

test('of one sender twenty wait, what must be answered before the others; the rest is a count', () => {
  const spam = after(...many(210, 'other'), blocking('his', 'ben'), posting('first', 'other', 'chiara'));
  const { mailbox, later } = postTo(spam, blocking('hers', 'chiara'), HALF_PAST);
  expect(later).toHaveLength(1);
  const { now, rest } = collectWaiting(mailbox, TEN);
  expect(now.slice(0, 2).map(({ question }) => question)).toEqual(['his', 'hers']);
  expect([now.length, rest]).toEqual([21, [{ sender: 'ben', count: 190 }]]);
  const crowd = many(300, 'late').map((one, at) => ({ ...one, sender: `sender ${at}` }));
  const full = collectWaiting(after(...crowd, blocking('must', 'emma'), blocking('must too', 'emma')), TEN);
  expect([full.now[0]?.question, full.now.length, full.rest.length]).toEqual(['must too', 200, 101]);
});

test('of one sender to one reader twenty mails of talks and presses go in an hour; the rest waits, and nobody else does', () => {
  const full = after(...many(20, 'talk'));
  const more = postTo(full, posting('more', 'press'), HALF_PAST);
  expect([more.now, more.later]).toEqual([[], [anItem('more')]]);
  expect(postTo(more.mailbox, posting('hers', 'talk', 'chiara'), HALF_PAST).now).toHaveLength(1);
  expect(postTo(more.mailbox, posting('his', 'other', 'dinesh'), HALF_PAST).now).toHaveLength(1);
  expect(postTo(more.mailbox, posting('later', 'talk'), TEN).now).toHaveLength(1);
});

test('about a question no second mail goes within a day, unless Jira took none', () => {
  const once = after(posting('a', 'talk'));
  expect(postTo(once, posting('a', 'talk', 'chiara'), TEN)).toMatchObject({ now: [], later: [] });
  expect(postTo(once, posting('a', 'late'), TEN)).toMatchObject({ now: [], later: [] });
  expect(postTo(once, posting('a', 'talk'), NEXT_DAY).now).toHaveLength(1);
  expect(postTo(withoutTold(once, [anItem('a')]), posting('a', 'talk'), TEN).now).toHaveLength(1);
});

test('what waits is told once, also where the same is posted again', () => {
  const waiting = after(posting('a', 'late'), posting('a', 'late'), posting(null, 'late'));
  const { now, mailbox } = collectWaiting(waiting, TEN);
  expect(now).toMatchObject([anItem('a'), anItem(null)]);
  expect(collectWaiting(mailbox, TEN).now).toEqual([]);
});

test('a reader who wants no mails gets none, and nothing is kept for them', () => {
  const off = { ...after(posting('a', 'late')), isOff: true };
  expect(postTo(off, posting('b', 'talk'), TEN)).toMatchObject({ now: [], later: [] });
  expect(collectWaiting(off, TEN)).toMatchObject({ now: [], mailbox: { waiting: [] } });
});

/** Posts and ends of hours, in the order of their minutes. */
const anyDay = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 3 * 24 * 60 }),
      way: fc.constantFrom('talk', 'press', 'other', 'late', 'end'),
      sender: fc.constantFrom('ben', 'chiara'),
      question: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    }),
    { maxLength: 60 },
  )
  .map((acts) => acts.toSorted((one, other) => one.minute - other.minute));

test('in any order no question is told twice within a day, and none is lost', () => {
  fc.assert(
    fc.property(anyDay, (acts) => {
      let box = EMPTY_MAILBOX;
      const told = new Map<string, number>();
      for (const { minute, way, sender, question } of acts) {
        const at = new Date(Date.parse(NINE) + minute * 60_000).toISOString();
        const posted = way === 'end' ? collectWaiting(box, at) : postTo(box, posting(question, way, sender), at);
        box = posted.mailbox;
        for (const { question: one } of posted.now) {
          const last = told.get(one ?? '');
          expect(last === undefined || minute - last >= 24 * 60).toBe(true);
          told.set(one ?? '', minute);
        }
        const isKnown = told.has(question) || box.waiting.some((item) => item.question === question);
        expect(box.waiting.length).toBeLessThanOrEqual(20);
        expect(way === 'end' || isKnown).toBe(true);
      }
    }),
  );
});
