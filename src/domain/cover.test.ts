import fc from 'fast-check';
import { coverOf, possibleWriters, WRITERS } from './cover';
import { isLate, newGathering, newTalk, say, seenOf, show } from './running-talk';
import type { OpenTalk, Said } from './talk';

const NOW = '2025-11-24T10:00:00.000Z';
const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
type Step = { readonly who: string; readonly what: Said['what'] | 'show' };
const steps = fc.array(
  fc.record({ who: fc.constantFrom(...people), what: fc.constantFrom('wrote', 'unsigned', 'nothing', 'show') }),
);
const begun = fc.constantFrom<OpenTalk>(newGathering('1', NOW), newTalk('1', 'ana', NOW));
const after = (talk: OpenTalk, { who, what }: Step): OpenTalk =>
  what === 'show' ? (show(talk, NOW) ?? talk) : say(talk, { accountId: who, what, on: 'f' });

/** All that anybody but the writer can learn from, or that decides when something is shown. */
const outside = (talk: OpenTalk) => [
  ...[seenOf(talk), coverOf(talk), possibleWriters(people, talk), isLate(talk, NOW), talk.covered],
  talk.said.map(({ accountId }) => accountId),
];

test('a doubt without a name and "nothing from me" are one to everybody else, whatever else is said in whatever order', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      const other = script.map((step) => (step.what === 'unsigned' ? { ...step, what: 'nothing' as const } : step));
      expect(outside(script.reduce(after, talk))).toEqual(outside(other.reduce(after, talk)));
    }),
  );
});

test('cover is everybody who said something and signed nothing; who signs later leaves it, and what was late stays late', () => {
  fc.assert(
    fc.property(begun, steps, (talk, script) => {
      let now = talk;
      for (const step of script) {
        const before = now;
        now = after(before, step);
        const spoken = new Set(now.said.map(({ accountId }) => accountId));
        const signed = now.said.filter(({ what }) => what === 'wrote').length;
        expect(coverOf(now)).toBe(spoken.size - signed);
        expect(possibleWriters(people, now)).toBe(people.length - signed);
        if (isLate(before, NOW)) expect(isLate(now, NOW)).toBe(true);
        const inSilence = now.startedAt !== null && now.shownAt === null;
        if (!inSilence && coverOf(now) >= WRITERS) expect(isLate(now, NOW)).toBe(true);
        if (inSilence) expect(isLate(now, NOW)).toBe(false);
      }
    }),
  );
});
