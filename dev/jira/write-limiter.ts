import { integer } from './columns.ts';
import { tooManyRequests } from './points-meter.ts';
import type { Site } from './site.ts';

/** Counts the writes of each issue, by whomever they are; throws 429 for one too many, which then does not count. */
export function createWriteLimiter(site: Site): (issueIdOrKey: string) => void {
  const writes = new Map<number, number[]>();
  return (issueIdOrKey) => {
    const longest = Math.max(0, ...site.limits.writesPerIssue.map(({ perMs }) => perMs));
    const id = idOf(site, issueIdOrKey);
    if (longest === 0 || id === undefined) return;
    const now = site.clock.now();
    // The clock may have gone back: a write in the future is none that happened.
    const recent = (writes.get(id) ?? []).filter((at) => at > now - longest && at <= now);
    for (const { count, perMs } of site.limits.writesPerIssue) {
      const within = recent.filter((at) => at > now - perMs);
      const first = within[within.length - count];
      if (first !== undefined) throw tooManyRequests('jira-per-issue-on-write', first + perMs - now);
    }
    writes.set(id, [...recent, now]);
  };
}

function idOf(site: Site, idOrKey: string): number | undefined {
  if (/^\d+$/.test(idOrKey)) return Number(idOrKey);
  return site.db.get({ id: integer }, 'select id from issues where key = ?', idOrKey.toUpperCase())?.id;
}
