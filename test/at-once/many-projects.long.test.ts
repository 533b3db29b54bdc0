import { measureSite } from '../../dev/bench/site/measure-site.ts';

test('the background of a whole site keeps its budgets: its day, its week, its points, and sprints at their close', async () => {
  const rows = await measureSite({ projects: 4, open: 130, withRow: 4 });
  const found = new Map(rows.map(({ what, value }) => [what, value]));
  expect(found.get('… projects known to be shut out')).toBe(1);
  // On so few issues the first reads of board and fields count for a third of the points.
  expect(found.get('… points for 1,000 issues')).toBeLessThanOrEqual(1_600);
  const judged = rows.filter(({ what, budget }) => budget !== null && !what.startsWith('… points'));
  expect(judged.length).toBeGreaterThanOrEqual(5);
  for (const { what, value, budget } of judged)
    expect({ what, isKept: value !== null && value <= (budget ?? 0) }).toEqual({ what, isKept: true });
});
