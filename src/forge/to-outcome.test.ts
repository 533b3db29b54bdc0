import { installStorage } from '../../test/forge-storage';
import { AppError } from '../failure';
import { readSpending } from './stores/spending-store';
import { now } from './stores/clock';
import { toOutcome } from './to-outcome';
import { expectLog } from '../../test/logged';

/** Background work that Jira refuses with this reason. */
const refusedBy = (limit: string) =>
  toOutcome('assess', async () => {
    throw new AppError('rate-limited', 'Jira answered 429', { because: 'wait', seconds: 1_800, limit });
  });

test.each([
  ['jira-quota-global-based', true],
  ['jira-quota-tenant-based', true],
  ['jira-burst-based', false],
])('a refusal by %s is tried again; it ends the hour’s background work: %s', async (limit, isStopped) => {
  expectLog('assess Jira answered 429');
  installStorage();
  expect(await refusedBy(limit)).toBeDefined();
  expect((await readSpending(now())).isStopped).toBe(isStopped);
});
