import { z } from 'zod';
import { integer } from '../../jira/columns.ts';
import type { BenchSite } from '../bench-site.ts';
import { row, type Row } from '../row.ts';
import { watchPoints } from '../site/watch-points.ts';
import { named } from '../../sample/stage.ts';

const settings = z.object({
  value: z.object({ policy: z.looseObject({ version: z.number(), flags: z.looseObject({}) }) }),
});

const HOUR = 3_600_000;
const HOURS = 24;

/** What the background costs in a day without flags, in the two days after they are turned on, and in later ones. */
export async function measureFlags(site: BenchSite): Promise<Row[]> {
  const { accountId, projectKey, host } = site;
  host.startSchedule();
  const without = await day(site);
  const opened = await host.onProjectPage({ accountId, projectKey, functionKey: 'openSettings', payload: {} });
  const { preset: _preset, version, ownMade: _ownMade, ...policy } = settings.parse(opened).value.policy;
  const choice = { ...policy, flags: { ...policy.flags, on: true } };
  const payload = named({ base: { version }, input: { policy: choice } });
  await host.onProjectPage({ accountId, projectKey, functionKey: 'savePolicy', payload });
  const first = await day(site);
  // The sweep of the second day reads what the first has judged anew.
  const second = await day(site);
  const later = await day(site);
  const sql = "select count(*) as flagged from issue_properties where key = 'commonGroundFlag'";
  const { flagged } = host.site.db.get({ flagged: integer }, sql) ?? { flagged: 0 };
  const forThousand = (points: number) => [(points / site.open) * 1_000, 'points'] as const;
  return [
    row('A day without flags, points for 1,000 issues', forThousand(without)),
    row('The two days after they are turned on', forThousand(first + second), {
      note: `${flagged} flagged; flags change no judgement, so none is made anew`,
    }),
    row('A later day, its sweep among it', forThousand(later)),
  ];
}

/** Points that the background spends in one day, hour by hour, while people do nothing. */
async function day({ host }: BenchSite): Promise<number> {
  const spending = watchPoints(host);
  for (let hour = 0; hour < HOURS; hour += 1) await host.clock.advance(HOUR);
  return spending.stop().total;
}
