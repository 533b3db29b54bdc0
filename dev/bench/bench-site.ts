import { integer, text } from '../jira/columns.ts';
import type { Host } from '../host/host.ts';
import { startHost } from '../host/start-host.ts';
import type { Profile } from '../jira/limits.ts';
import { importBacklog } from '../sample/import/import-backlog.ts';
import { people } from '../sample/people.ts';
import type { Backlog } from './backlog.ts';

/** A local Jira in this process with the backlog in it, and the values that measurements need often. */
export type BenchSite = {
  readonly url: string;
  readonly host: Host;
  readonly profile: Profile;
  readonly projectKey: string;
  readonly projectId: number;
  readonly issues: number;
  readonly sprints: number;
  /** Issues that are not done. */
  readonly open: number;
  /** Keys in the active and the next sprint, then down the backlog: the issues that people open. */
  readonly keys: readonly string[];
  /** Those of `keys` that are not started. */
  readonly notStarted: readonly string[];
  /** The account that opens panels and pages. */
  readonly accountId: string;
  stop(): Promise<void>;
};

const KEYS = `select key, category_key as category from issues join statuses on statuses.id = status_id
  left join issue_sprints on issue_id = issues.id
  left join sprints on sprints.id = sprint_id and state <> 'closed'
  where resolution_id is null group by issues.id order by min(sprints.id) is null, min(sprints.id), rank limit 200`;

/** Starts a host in memory under a profile and imports the backlog. The app and the frame must have been built. */
export async function openBenchSite({ files }: Backlog, profile: Profile): Promise<BenchSite> {
  const running = await startHost({ profile, log: () => undefined });
  const { host, url } = running;
  const imported = importBacklog(host.site, files);
  // Lets the search index catch up.
  await host.clock.settle(60_000);
  const count = host.site.db.get({ open: integer }, 'select count(*) as open from issues where resolution_id is null');
  const found = host.site.db.all({ key: text, category: text }, KEYS);
  return {
    url,
    host,
    profile,
    ...imported,
    projectKey: files.projectKey,
    open: count?.open ?? 0,
    keys: found.map(({ key }) => key),
    notStarted: found.filter(({ category }) => category === 'new').map(({ key }) => key),
    accountId: people.ana.accountId,
    async stop() {
      await host.clock.settle();
      await running.stop();
    },
  };
}
