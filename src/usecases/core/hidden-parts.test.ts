import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { anIssue } from '../../../test/builders/an-issue';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { twoRows } from '../../../test/builders/two-rows';
import { NO_PROJECTION } from '../../domain/refinement/projection';
import type { Issue } from '../../domain/issue/issue';
import type { Refinement } from '../../domain/refinement/refinement';
import { openPanel } from '../panel/open-panel';
import { projectionOf } from './project';

const issues: fc.Arbitrary<Issue> = fc
  .record({
    progress: fc.constantFrom('new', 'indeterminate', 'done'),
    summary: fc.constantFrom('Warn about allergens', 'Something else'),
  })
  .map((spoilt) => anIssue(spoilt));
const now = fc.constantFrom('2025-11-24T10:00:00.000Z', '2025-11-24T13:30:00.000Z');

test('rows that differ in hidden parts only have the same properties', () => {
  fc.assert(
    fc.property(twoRows, issues, now, ([one, other], issue, at) => {
      const projection = (refinement: Refinement) => projectionOf({ issue, policy: aPolicy(), now: at, refinement });
      expect(projection(other)).toEqual(projection(one));
    }),
    { numRuns: 500 },
  );
});

test('rows that differ in hidden parts only give other people the same view', async () => {
  await fc.assert(
    fc.asyncProperty(twoRows, issues, now, fc.boolean(), async ([one, other], issue, at, readOnly) => {
      const view = async (records: Refinement) => {
        const world = aWorld({ records, issue, now: at, readOnly, projection: NO_PROJECTION });
        // The pass is encrypted: it is another text each time, and says nothing of the row.
        const { pass: _pass, ...others } = await openPanel(inMemoryPorts(world), aCall('vic'));
        return [others, world.queued];
      };
      expect(await view(other)).toEqual(await view(one));
    }),
    { numRuns: 300 },
  );
});
