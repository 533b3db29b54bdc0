import fc from 'fast-check';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { criterionIds } from '../../../src/domain/criteria/criterion-ids';
import { STARTER_POLICY } from '../../../src/domain/policy/presets';
import { lacking } from '../../../src/domain/refinement/readiness';
import { readinessStates } from '../../../src/domain/shared/readiness-state';
import { answerFirst, comingNext, questionFigures, refineNext, stretches } from './figures';
import { matches } from './filter/filter';
import { type LozengeState, lozengeStates } from '../../../src/domain/refinement/lozenge-state';
import { judgedAs } from '../../../test/builders/standing';
import { reportEn } from './report.en';
import { type Counted, headline } from './headline';
import { anItem, aQuestion, aReadiness } from './test/an-issue';
import { sprint11, sprint12, sprint13 } from './test/tiffin';

const today = '2026-11-24';
const mine = { me: null, notShown: new Set<string>() };
const setting = { today, nextSprint: 12, sprintSoon: 12, flags: STARTER_POLICY.flags, isNext: () => true, mine };
const readiness = fc
  .record({
    state: fc.constantFrom(...readinessStates),
    lacks: fc.constantFrom(...lacking),
    missing: fc.subarray([...criterionIds]).map((ids) => ids.join(' ')),
  })
  .map(({ state, ...given }) =>
    state === 'refine' && given.lacks === 'nothing'
      ? aReadiness(state, { ...given, standing: 'agreed-in-the-way' })
      : aReadiness(state, given),
  );
const question = fc
  .record({
    owner: fc.constantFrom('ana', 'ben', null),
    blocking: fc.boolean(),
    due: fc.constantFrom('2026-11-23', '2026-11-24', null),
  })
  .map((given) => aQuestion('q', given));
const item = fc
  .record({
    readiness: fc.option(readiness),
    questions: fc.array(question, { maxLength: 3 }),
    sprint: fc.constantFrom(sprint11, sprint12, sprint13, null),
    progress: fc.constantFrom('new' as const, 'indeterminate' as const),
  })
  .map((given) => anItem('TIF-1', given));
const items = fc.array(item, { maxLength: 40, minLength: 1 });
/** The figures of these items, which are in no sprint. */
function figuresOf(all: readonly BacklogItem[]) {
  const [figures] = stretches([], all);
  if (figures === undefined) throw new Error('There are no items.');
  return figures;
}

test('every item has exactly one standing, and each figure filters its own count', () => {
  fc.assert(
    fc.property(items, (all) => {
      const figures = figuresOf(all);
      const shown = (show: LozengeState): number =>
        all.filter((one) => matches(one, figures.filterOf(show), setting)).length;
      const counted = lozengeStates.reduce((sum, one) => sum + figures.standings[one], 0);
      expect(counted + figures.started.items.length).toBe(all.length);
      for (const one of lozengeStates) expect(shown(one)).toBe(figures.standings[one]);
    }),
  );
});

test('the headline counts each item once, and each of its figures filters its own count', () => {
  const speaker = {
    words: reportEn,
    formats: { day: (day: string) => day },
    today,
    nameOf: (id: string) => id,
    own: [],
  };
  fc.assert(
    fc.property(items, (all) => {
      const { clauses } = headline(figuresOf(all), speaker);
      const shown = ({ filter }: Counted) => all.filter((one) => matches(one, filter, setting));
      const inClauses = clauses.flatMap(shown);
      expect(clauses.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(new Set(inClauses).size).toBe(inClauses.length);
      for (const clause of clauses) {
        expect(shown(clause)).toHaveLength(clause.count);
        if (clause.among !== null) expect(shown(clause.among)).toHaveLength(clause.among.count);
        expect(clause.among?.count ?? 1).toBeGreaterThan(0);
      }
    }),
  );
});

test("the sprints' totals add up to the items in sprints", () => {
  fc.assert(
    fc.property(items, (all) => {
      const counted = stretches([sprint11, sprint12, sprint13], all).map((one) => one.items.length);
      expect(counted.reduce((sum, total) => sum + total, 0)).toBe(all.filter(({ sprint }) => sprint !== null).length);
    }),
  );
});

test('the counts per owner add up to all open questions', () => {
  fc.assert(
    fc.property(items, (all) => {
      const { open, overdue, owners } = questionFigures(all, today);
      expect(owners.reduce((sum, { count }) => sum + count, 0)).toBe(open);
      expect(overdue).toBeLessThanOrEqual(open);
    }),
  );
});

test('refine next has no agreed, started or draft item, and holds drafts back', () => {
  fc.assert(
    fc.property(items, (all) => {
      const { next, heldBack } = refineNext(all, null, setting);
      expect(next.length).toBeLessThanOrEqual(20);
      const states = (some: readonly BacklogItem[]) => some.map((one) => one.readiness?.state ?? 'unknown');
      for (const state of states(next)) expect(['refine', 'recheck', 'unknown']).toContain(state);
      for (const state of states(heldBack)) expect(state).toBe('draft');
      for (const { progress } of [...next, ...heldBack]) expect(progress).toBe('new');
    }),
  );
});

test('drafts below the last proposal are not held back', () => {
  const draft = (key: string) => anItem(key, { readiness: aReadiness('draft') });
  const five = Array.from({ length: 5 }, (_, index) => anItem(`TIF-${index}`, { readiness: aReadiness('refine') }));
  const { heldBack } = refineNext([draft('TIF-90'), ...five, draft('TIF-91')], null, setting);
  expect(heldBack.map(({ key }) => key)).toEqual(['TIF-90']);
});

test('a running sprint waits for open blocking questions of what is not done', () => {
  const asked = { questions: [aQuestion('q', { blocking: true })] };
  const all = [
    anItem('started', { ...asked, sprint: sprint11, progress: 'indeterminate' }),
    anItem('done', { ...asked, sprint: sprint11, progress: 'done' }),
    anItem('plain', { questions: [aQuestion('r')], sprint: sprint11 }),
    anItem('later', { ...asked, sprint: sprint12 }),
  ];
  expect(answerFirst(all).map(({ key }) => key)).toEqual(['started']);
});

test('the headline is about the next planned sprint, else the running one', () => {
  expect(comingNext(stretches([sprint11, sprint12], []))?.sprint).toBe(sprint12);
  expect(comingNext(stretches([sprint11], []))?.sprint).toBe(sprint11);
  expect(comingNext([])).toBeNull();
});

test.each([
  ['the earliest step among equals', 'why', aReadiness('refine', { missing: 'confident why' })],
  ['nothing of what lacks nothing', null, aReadiness('refine')],
  ['nothing of what was taken as is', null, aReadiness('exception', { missing: 'why' })],
])('what is missing most is %s', (_what, mostMissing, given) => {
  expect(figuresOf([anItem('TIF-1', { readiness: given }), anItem('TIF-2', { readiness: given })])).toMatchObject({
    mostMissing,
  });
});

test.each([
  ['agreed', ['ready', 'incomplete']],
  ['agreed-or-taken', ['ready', 'exception']],
  ['drafts', ['ready', 'draft']],
  ['nothing', []],
] as const)('where nothing is to be talked about, "%s" is said only where it is so', (none, all) => {
  const near = all.map((standing, at) => anItem(`TIF-${at}`, { readiness: aReadiness('refine', judgedAs(standing)) }));
  const started = anItem('TIF-9', { progress: 'indeterminate', readiness: aReadiness('refine') });
  expect(refineNext([...near, started], null, setting)).toMatchObject({ next: [], none });
});
