import { queueBackground } from '../queues';
import { withOwnRules } from '../stores/policy-store';
import { usedProjects } from '../stores/project-store';
import { lookAnew, queueWalks } from './known-project';

/** Projects of one event. */
const PAGE = 50;

/**
 * Begins a new look at each project of a page that follows the site's rules, and queues the next page. The walks have their
 * own share of each hour's points. Doing it again begins the look again.
 */
export async function lookAtFollowers(from: number): Promise<void> {
  const all = (await usedProjects()).toSorted();
  const ids = all.slice(from, from + PAGE);
  const own = await withOwnRules(ids);
  for (const id of ids.filter((one) => !own.includes(one))) await lookAnew(id);
  if (from + PAGE < all.length) return queueBackground({ work: 'followers', from: from + PAGE });
  await queueWalks(null);
}
