import { createClock } from '../../clock.ts';
import { openSite } from '../../jira/open-site.ts';
import { importBacklog } from '../../sample/import/import-backlog.ts';
import { budgets } from '../budgets.ts';
import { generateBacklog, generateChangelog } from '../generated-backlog.ts';
import { row, type Row } from '../row.ts';

const ITEMS = 50_000;
const SIZE = { projectKey: 'XD', issues: 3_526, sprints: 66 };

/** Import of a backlog with a long history into an empty in-memory site. */
export function measureImport(): Row[] {
  const files = { ...generateBacklog(SIZE), changelog: generateChangelog(SIZE, ITEMS) };
  const clock = createClock();
  const site = openSite({
    ...{ file: ':memory:', clock, baseUrl: 'http://localhost:2990', random: Math.random, indexed: [], appScopes: [] },
  });
  try {
    const from = performance.now();
    const { changes, issues } = importBacklog(site, files);
    const ms = performance.now() - from;
    return [
      row(`Import of ${ITEMS.toLocaleString('en')} changelog items`, [ms, 'ms'], {
        ...{ budget: budgets.importHistory, note: `${changes.toLocaleString('en')} kept, of ${issues} issues` },
      }),
    ];
  } finally {
    clock.stop();
    site.close();
  }
}
