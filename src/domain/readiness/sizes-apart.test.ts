import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { agreedRecords, aRound, noRecords } from '../../../test/builders/records';
import { stepsApart } from '../ballot/size';
import type { Round, Settled } from '../ballot/round';
import { namedPresets } from '../criteria/named-presets';
import { cardScales } from '../issue/card';
import { criterionIds } from '../criteria/criterion-ids';
import { presetNeeds } from '../policy/presets';
import type { Policy } from '../policy/policy';
import type { Refinement } from '../refinement/refinement';
import { withRound } from '../refinement/results';
import { assess } from './assess';

const AT = '2025-11-24T10:00:00.000Z';
const issue = anIssue({ estimate: { value: 3 } });
const byCard: Settled = { label: '8', value: 8, at: AT, written: true };
const without: Settled = { label: null, value: null, at: AT, written: false, by: 'ben' };

function revealed(number: number, sizes: readonly string[], settled: Settled | null = null): Round {
  const votes = sizes.map((size, at) => ({ voter: `p${at}`, size, confidence: null, at: AT, on: null }));
  const closed = { closedAt: AT, fingerprint: 'f', quorum: 2, voters: 0 };
  return aRound({ number, votes, settled, state: 'revealed', ...closed });
}

/** Everything is agreed but the sizes, which were revealed in these rounds. */
const rowAfter = (...rounds: readonly Round[]): Refinement =>
  rounds.reduce((row, round) => withRound(row, round), agreedRecords({}, issue));

const policies: Readonly<Record<string, Policy>> = Object.fromEntries(
  namedPresets.map((preset) => [preset, aPolicy({ preset, needs: presetNeeds(preset) })]),
);
const starter = aPolicy();

const labels = cardScales.fibonacci.map(({ label }) => label);
const anySizes = fc.array(fc.constantFrom(...labels, '?', 'not mine'), { minLength: 1, maxLength: 8 });
const anyRounds = fc.array(
  fc.record({ sizes: anySizes, settled: fc.constantFrom(null, null, null, byCard, without) }),
  { minLength: 1, maxLength: 4 },
);
const anyNeeds = fc.tuple(...criterionIds.map(() => fc.constantFrom('required', 'advice', 'off'))).map((needs) =>
  aPolicy({
    needs: {
      ...presetNeeds('starter'),
      ...Object.fromEntries(criterionIds.map((id, at) => [id, needs[at] ?? 'off'])),
    },
  }),
);
const anyPolicy = fc.oneof(fc.constantFrom(...Object.values(policies)), anyNeeds);

/** The spread of each round by counting steps, and what it leaves. */
function expectedSteps(
  rounds: readonly { readonly sizes: readonly string[]; readonly settled: Settled | null }[],
): number | null {
  return rounds.reduce<number | null>((before, { sizes, settled }) => {
    if (settled !== null) return null;
    const at = sizes.map((size) => labels.indexOf(size)).filter((step) => step >= 0);
    if (at.length < 2) return before;
    const spread = Math.max(...at) - Math.min(...at);
    return spread >= 2 ? spread : null;
  }, null);
}

test.each(namedPresets)('under %s sizes 1, 20, 1 are not ready, although all would start', (preset) => {
  const { readiness, criteria } = assess(issue, rowAfter(revealed(1, ['1', '20', '1'])), policies[preset] ?? starter);
  expect(readiness).toMatchObject({
    state: 'refine',
    missing: 'sizesApart',
    gaps: 1,
    nextStep: 'confirm',
    lacks: 'agreement',
  });
  expect(criteria.at(-1)).toMatchObject({
    id: 'sizesApart',
    need: 'required',
    finding: { because: 'sizes-apart', steps: 6 },
  });
});

test.each([
  ['a later reveal has closer ones', rowAfter(revealed(1, ['1', '20']), revealed(2, ['5', '8']))],
  ['a person settles on a card', rowAfter(revealed(1, ['1', '20'], byCard))],
  ['a person says that the size does not matter', rowAfter(revealed(1, ['1', '20'], without))],
])('they hold until %s', (_when, row) => {
  expect(assess(issue, rowAfter(revealed(1, ['1', '20'])), starter).readiness.state).toBe('refine');
  expect(assess(issue, row, starter).readiness.state).toBe('ready');
});

test.each([
  ['a number is typed into Jira', { estimate: { value: 8 } }],
  ['the number in Jira is emptied', { estimate: { value: null } }],
  ['it is a sub-task of a ready parent', subtask()],
])('they still hold when %s', (_when, spoilt) => {
  const row = withRound(noRecords(), revealed(1, ['1', '20']));
  expect(assess(anIssue(spoilt), row, starter).readiness).toMatchObject({ state: 'refine' });
  expect(assess(anIssue(spoilt), row, starter).readiness.missing).toContain('sizesApart');
});

test.each([
  ['about confidence alone', []],
  ['with one card', ['5', '?']],
])('a later round %s is not closer', (_what, sizes) => {
  expect(assess(issue, rowAfter(revealed(1, ['1', '20']), revealed(2, sizes)), starter).readiness.state).toBe('refine');
});

test('property: never ready while the latest sizes lie two steps or more apart, whatever the policy', () => {
  fc.assert(
    fc.property(anyRounds, anyPolicy, (rounds, policy) => {
      const row = rowAfter(...rounds.map(({ sizes, settled }, at) => revealed(at + 1, sizes, settled)));
      const steps = expectedSteps(rounds);
      expect(stepsApart(row.size)).toBe(steps);
      const { readiness } = assess(issue, row, policy);
      expect(readiness.missing.includes('sizesApart')).toBe(steps !== null);
      if (steps === null) return;
      expect(readiness.state).not.toBe('ready');
      expect(readiness.score).toBeLessThan(100);
      const [closer, settled] = [
        withRound(row, revealed(9, ['5', '8'])),
        withRound(row, revealed(9, ['1', '20'], without)),
      ];
      for (const lifted of [closer, settled]) {
        const { readiness, criteria } = assess(issue, { ...lifted, size: null }, policy);
        // That none of them was settled stays a remark.
        const { remarks: _remarks, ...judged } = readiness;
        expect(assess(issue, lifted, policy)).toMatchObject({ readiness: judged, criteria });
      }
    }),
    { numRuns: 500 },
  );
});

test('property: storing a round again changes nothing', () => {
  fc.assert(
    fc.property(anyRounds, (rounds) => {
      const all = rounds.map(({ sizes, settled }, at) => revealed(at + 1, sizes, settled));
      const twice = all.reduce((row, round) => withRound(withRound(row, round), round), noRecords());
      expect(twice).toEqual(all.reduce((row, round) => withRound(row, round), noRecords()));
    }),
  );
});

function subtask() {
  const parent = { key: 'TIF-3', summary: 'Payments', described: true, state: 'ready' as const };
  return { type: { id: '10004', name: 'Sub-task', subtask: true }, parent };
}
