import fc from 'fast-check';
import { aQuestion } from '../../test/builders/a-question';
import { noRecords } from '../../test/builders/records';
import { EMPTY_BRIEF } from './brief';
import { WRITERS } from './cover';
import {
  advance,
  doubt,
  hasRipeDoubts,
  hide,
  KEPT_SECONDS,
  newOutbox,
  secondsToWait,
  send,
  takeBack,
  tooMuch,
  unsent,
  withRecord,
  withUnsent,
  type Moment,
  type Outbox,
  type Sendable,
} from './outbox';
import type { Records } from './records';

const NOW = '2025-11-24T10:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const moment = (spoilt: Partial<Moment> = {}): Moment => ({
  ...{ occasion: 'look', silent: true, cover: 0, possible: 0, seconds: 30, now: NOW, records: noRecords() },
  ...spoilt,
});
const theBox = newOutbox('10041');
const anAnswer = (text: string, version = 2): Sendable => ({
  what: 'question',
  value: aQuestion({ state: 'answered', answer: text, version }),
});
const aDoubt = (id: string) => aQuestion({ id, askedBy: null, text: `Doubt ${id}` });
const idsIn = ({ sent }: Outbox) => sent.flatMap((one) => (one.what === 'question' ? [one.value.id] : []));

function accepted(outbox: Outbox, record: Sendable, now = NOW): Outbox {
  const sending = send(outbox, record, now);
  if (!sending.accepted) throw new Error('It was refused.');
  return sending.outbox;
}

test('of two that follow on the same version the second is told, and gets the first', () => {
  const first = accepted(theBox, anAnswer('Mei does'));
  expect(send(first, anAnswer('Nobody does'), NOW)).toMatchObject({
    accepted: false,
    newer: { value: { answer: 'Mei does' } },
  });
  expect(accepted(first, anAnswer('Mei does'))).toBe(first);
  expect(accepted(first, anAnswer('Both do', 3)).sent).toHaveLength(1);
});

test('whatever is sent in whatever order, the box holds the newest of each record', () => {
  const version = fc.integer({ min: 1, max: 9 });
  const record: fc.Arbitrary<Sendable> = fc.oneof(
    fc.tuple(fc.constantFrom('q1', 'q2'), version).map(([id, at]) => ({
      ...{ what: 'question' as const, value: aQuestion({ id, version: at, text: `${id} ${at}` }) },
    })),
    version.map((at) => ({ what: 'brief' as const, value: { ...EMPTY_BRIEF, why: `why ${at}`, version: at } })),
  );
  fc.assert(
    fc.property(fc.array(record), (records) => {
      const box = records.reduce((before, one) => {
        const sending = send(before, one, NOW);
        return sending.accepted ? sending.outbox : before;
      }, theBox);
      const idOf = (one: Sendable) => (one.what === 'question' ? one.value.id : one.what);
      for (const id of new Set(records.map(idOf))) {
        const newest = Math.max(...records.filter((one) => idOf(one) === id).map(({ value }) => value.version));
        expect(box.sent.filter((one) => idOf(one) === id).map(({ value }) => value.version)).toEqual([newest]);
      }
    }),
  );
});

test('what is hidden is shown once, all of it, when the silence is over; until then nobody has it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (ids) => {
      const hidden = ids.reduce((box, id) => hide(box, aQuestion({ id: `q${id}` })), theBox);
      expect(advance(hidden, moment())).toBe(hidden);
      expect(unsent(noRecords(), hidden)).toEqual([]);
      const shown = advance(hidden, moment({ silent: false }));
      expect(shown.hidden).toEqual([]);
      expect(idsIn(shown)).toEqual(ids.map((id) => `q${id}`));
      expect(advance(shown, moment({ silent: false }))).toBe(shown);
      expect(withUnsent(noRecords(), shown).questions).toHaveLength(ids.length);
    }),
  );
});

test('only the writer takes back what is hidden', () => {
  const box = hide(theBox, aQuestion({ id: 'mine', askedBy: 'ben' }));
  expect(takeBack(box, 'mine', 'chiara')).toBe(box);
  expect(takeBack(box, 'other', 'ben')).toBe(box);
  expect(takeBack(box, 'mine', 'ben').hidden).toEqual([]);
});

/** Null where it is time already. */
const waits = (seconds: number) => (seconds > 0 ? seconds : null);
const doubted = (box: Outbox, id: string, seconds: number, late = false) =>
  doubt(box, { question: aDoubt(id), ripeAt: later(seconds), late });

test('a doubt without a name waits for three who could have written it and for the silence to end, then for as long as was drawn, whenever it was written', () => {
  const look = fc.record({
    silent: fc.boolean(),
    cover: fc.nat(5),
    at: fc.nat(90),
    seconds: fc.constantFrom(5, 33, 60),
  });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 6 }),
      fc.array(look, { maxLength: 12 }),
      (delays, looks) => {
        let box = delays.reduce((before, delay, at) => doubted(before, `d${at}`, delay), theBox);
        let shownFrom: number | null = null;
        for (const { silent, cover, at, seconds } of looks.toSorted((one, other) => one.at - other.at)) {
          box = advance(box, moment({ silent, cover, possible: 5, seconds, now: later(at) }));
          if (!silent && cover >= WRITERS) shownFrom ??= at + seconds;
          // All of them together, or none.
          const isShown = idsIn(box).length > 0 || (!silent && shownFrom !== null && at >= shownFrom);
          expect(box.doubts).toHaveLength(isShown ? 0 : delays.length);
          expect(secondsToWait(box, later(at))).toBe(isShown || shownFrom === null ? null : waits(shownFrom - at));
        }
        const released = advance(box, moment({ silent: false, cover: WRITERS, now: later(100) }));
        const end = advance(released, moment({ silent: false, now: later(200) }));
        expect(idsIn(end).toSorted()).toEqual(delays.map((_, at) => `d${at}`).toSorted());
      },
    ),
  );
});

test.each(['shown', 'over'] as const)('what many do at once ("%s") shows doubts at once, however fresh', (occasion) => {
  const fresh = doubted(doubted(theBox, 'old', 5), 'fresh', 60);
  const all = moment({ occasion, silent: false, cover: 3, possible: 3, now: later(20) });
  expect(idsIn(advance(fresh, all)).toSorted()).toEqual(['fresh', 'old']);
  const waiting = advance(fresh, { ...all, occasion: 'look' });
  expect(idsIn(waiting)).toEqual([]);
  expect(idsIn(advance(waiting, { ...all, now: later(21) })).toSorted()).toEqual(['fresh', 'old']);
});

test.each([
  ['somebody looks', 'look', { cover: 5, possible: 5 }, []],
  ['what was written is shown, and too few could have written it', 'shown', { cover: 2, possible: 5 }, []],
  ['what was written is shown', 'shown', { cover: 3, possible: 3 }, ['late']],
  ['it is over, and too few could have written it', 'over', { cover: 2, possible: 2 }, []],
  ['it is over', 'over', { cover: 0, possible: 3 }, ['late']],
] as const)('one that came late, when %s', (_when, occasion, people, shown) => {
  const box = doubted(theBox, 'late', 5, true);
  expect(idsIn(advance(box, moment({ occasion, ...people, silent: false, now: later(60) })))).toEqual(shown);
});

test('where a doubt stands tells nothing of when it was written, and a fresh one is none yet', () => {
  const box = doubted(doubted(theBox, 'b', 40), 'a', 10);
  expect(box.doubts.map(({ question }) => question.id)).toEqual(['a', 'b']);
  expect([0, 9, 10, 40].map((seconds) => hasRipeDoubts(box, later(seconds)))).toEqual([false, false, true, true]);
  const released = advance(box, moment({ silent: false, cover: WRITERS, now: later(40) }));
  expect(hasRipeDoubts(released, later(40))).toBe(true);
});

test('what is on the issue is cleared away, what is not stays however old it is', () => {
  const many = Array.from({ length: 30 }, (_, at) => aQuestion({ id: `q${at}`, text: 'Short?' }));
  const box = many.reduce((before, value) => accepted(before, { what: 'question', value }), theBox);
  const records = noRecords({ questions: many.slice(0, 25) });
  expect(advance(box, moment({ records, now: later(100) }))).toBe(box);
  expect(idsIn(advance(box, moment({ records, now: later(200) })))).toEqual(['q25', 'q26', 'q27', 'q28', 'q29']);
});

test('a long box is cleared of what is on the issue as soon as that is old enough, and of nothing younger', () => {
  const long = Array.from({ length: 10 }, (_, at) => aQuestion({ id: `q${at}`, text: 'x'.repeat(9000) }));
  const box = long.reduce((before, value, at) => accepted(before, { what: 'question', value }, later(at * 20)), theBox);
  const records = noRecords({ questions: long });
  const cleared = (seconds: number) => idsIn(advance(box, moment({ records, now: later(seconds) })));
  expect(cleared(KEPT_SECONDS - 1)).toHaveLength(10);
  expect(cleared(KEPT_SECONDS + 40)).toEqual(long.slice(3).map(({ id }) => id));
  const unstored = moment({ records: noRecords(), now: later(KEPT_SECONDS + 40) });
  expect(advance(box, unstored)).toBe(box);
});

/** What follows on the newest of it, whether Jira has that or not. */
function following(records: Records, what: 'brief' | 'talks' | 'q1' | 'q2', text: string): Sendable {
  const { brief, talks, questions } = records;
  if (what === 'brief') return { what, value: { ...brief, why: text, version: brief.version + 1 } };
  const exception = { by: 'ana', reason: text, at: NOW, fingerprint: 'f' };
  if (what === 'talks') return { what, value: { ...talks, exception, version: talks.version + 1 } };
  const version = (questions.find(({ id }) => id === what)?.version ?? 0) + 1;
  return { what: 'question', value: aQuestion({ id: what, text, version }) };
}

/** The very same step by somebody else, who wrote something else. */
function rivalOf(record: Sendable): Sendable {
  if (record.what === 'question') return { ...record, value: { ...record.value, text: 'Mine!' } };
  if (record.what === 'brief') return { ...record, value: { ...record.value, why: 'Mine!' } };
  return { ...record, value: { ...record.value, folded: 99 } };
}

const nameOf = ({ what, value }: Sendable) => ('id' in value ? value.id : what);
/** What storage takes for one value, which is a row around the box. */
const STORABLE = 240 * 1024;
const storedLength = (content: Outbox) =>
  Buffer.byteLength(JSON.stringify({ issue: '10041', version: 1000, expires: NOW, content }));

test.each(['x', 'é', '語', '😀'])(
  'a box that takes no more %s is stored, also once all that waits in it is shown',
  (letter) => {
    let box = theBox;
    const fill = (grown: (id: string) => Outbox) => {
      for (let at = 0; ; at += 1) {
        const next = grown(`${at}`);
        if (tooMuch(next) !== null) return;
        box = next;
      }
    };
    fill((id) => doubt(box, { question: { ...aDoubt(id), text: letter }, ripeAt: NOW, late: true }));
    fill((id) => hide(box, aQuestion({ id: `hidden${id}`, text: letter })));
    fill((id) => accepted(box, { what: 'question', value: aQuestion({ id: `long${id}`, text: letter.repeat(1000) }) }));
    fill((id) => accepted(box, { what: 'question', value: aQuestion({ id: `short${id}`, text: letter }) }));
    expect(tooMuch(hide(box, aQuestion({ text: letter })))).not.toBeNull();
    expect(storedLength(box)).toBeGreaterThan(STORABLE * 0.9);
    expect(storedLength(advance(box, moment({ silent: false })))).toBeLessThanOrEqual(STORABLE);
    const all = advance(box, moment({ occasion: 'over', silent: false, possible: WRITERS }));
    expect([all.hidden, all.doubts]).toEqual([[], []]);
    expect(storedLength(all)).toBeLessThanOrEqual(STORABLE);
    expect(tooMuch(doubted(all, 'another', 5))).toBe('all');
  },
);

test('how much room there is for what people sign tells nobody of a doubt', () => {
  const texts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 20, maxLength: 200 });
  fc.assert(
    fc.property(texts, texts, fc.boolean(), (doubts, signed, silent) => {
      const withDoubts = doubts.reduce((box, length, at) => {
        const next = doubt(box, {
          question: { ...aDoubt(`d${at}`), text: '語'.repeat(length) },
          ripeAt: NOW,
          late: true,
        });
        return tooMuch(next) === null ? next : box;
      }, theBox);
      let boxes: readonly Outbox[] = [theBox, withDoubts];
      for (const [at, length] of signed.entries()) {
        const value = aQuestion({ id: `q${at}`, text: '語'.repeat(length) });
        const next = boxes.map((box) => (silent ? hide(box, value) : accepted(box, { what: 'question', value })));
        const [alone, beside] = next.map(tooMuch);
        expect(beside).toBe(alone);
        if (alone === null) boxes = next;
      }
    }),
  );
});

test('doubts have a room of their own, and it ends', () => {
  const ids = Array.from({ length: 100 }, (_, at) => `d${at}`);
  expect(tooMuch(ids.reduce((box, id) => doubted(box, id, 5), theBox))).toBe('doubts');
});

test('whatever is hidden, shown and sent while Jira takes it or not, nothing is lost or follows unseen, and it is stored', () => {
  const step = fc.record({
    act: fc.constantFrom('hide', 'show', 'brief', 'talks', 'q1', 'q2'),
    text: fc
      .tuple(fc.constantFrom('x', 'é', '語', '😀', '"'), fc.integer({ min: 1, max: 15_000 }))
      .map(([letter, times]) => letter.repeat(times)),
    taken: fc.boolean(),
    seconds: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      let [box, records, time] = [theBox, noRecords(), 0];
      const said = new Map<string, { readonly record: Sendable; readonly sentAt: number }>();
      const keep = (next: Outbox, record: Sendable, sentAt: number) => {
        if (tooMuch(next) !== null) return;
        box = next;
        said.set(nameOf(record), { record, sentAt });
      };
      for (const [at, { act, text, taken, seconds }] of steps.entries()) {
        time += seconds;
        box = advance(box, moment({ silent: act === 'hide', records, now: later(time) }));
        if (act === 'hide') {
          const value = aQuestion({ id: `hidden${at}`, text });
          keep(hide(box, value), { what: 'question', value }, -Infinity);
        } else if (act !== 'show') {
          const record = following(withUnsent(records, box), act, text);
          keep(accepted(box, record, later(time)), record, time);
        }
        if (taken) records = withUnsent(records, box);
        expect(storedLength(box)).toBeLessThanOrEqual(STORABLE);
        const seen = withUnsent(records, box);
        const all = { ...seen, questions: [...seen.questions, ...box.hidden] };
        for (const { record, sentAt } of said.values()) {
          expect(withRecord(all, record)).toEqual(all);
          if (time - sentAt < KEPT_SECONDS) expect(send(box, rivalOf(record), NOW).accepted).toBe(false);
        }
      }
    }),
    { numRuns: 100 },
  );
});
