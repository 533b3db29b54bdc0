import { createClock } from '../../clock.ts';
import { openSite } from '../../jira/open-site.ts';
import { importBacklog } from '../../sample/import/import-backlog.ts';
import { budgets } from '../budgets.ts';
import type { Extent } from '../extent.ts';
import { generateBacklog, generateChangelog } from '../generated-backlog.ts';
import { row, type Row } from '../row.ts';

/** Import of a generated backlog with a history of `changes` items into an empty in-memory site. */
export function measureImport({ backlog, changes: items }: Pick<Extent, 'backlog' | 'changes'>): Row[] {
  const size = { projectKey: 'XD', ...backlog };
  const files = { ...generateBacklog(size), changelog: generateChangelog(size, items) };
  const clock = createClock();
  const site = openSite({
    file: ':memory:',
    clock,
    baseUrl: 'http://localhost:2990',
    random: Math.random,
    indexed: [],
    appScopes: [],
  });
  try {
    const from = performance.now();
    const { changes, issues } = importBacklog(site, files);
    const ms = performance.now() - from;
    return [
      row(`Import of ${items.toLocaleString('en')} changelog items`, [ms, 'ms'], {
        budget: budgets.importHistory,
        note: `${changes.toLocaleString('en')} kept, of ${issues} issues`,
      }),
    ];
  } finally {
    clock.stop();
    site.close();
  }
}
