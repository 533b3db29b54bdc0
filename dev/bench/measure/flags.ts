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
/** Schedules drift, so a single day may have two daily sweeps or none. */
const WEEK = 7 * 24;

/** What the background costs in a day without flags, when they are turned on, and in a day with them. */
export async function measureFlags(site: BenchSite): Promise<Row[]> {
  const { accountId, projectKey, host } = site;
  host.startSchedule();
  const without = await points(site, WEEK);
  const opened = await host.onProjectPage({ accountId, projectKey, functionKey: 'openSettings', payload: {} });
  const { preset: _preset, version, ownMade: _ownMade, ...policy } = settings.parse(opened).value.policy;
  const choice = { ...policy, flags: { ...policy.flags, on: true } };
  const payload = named({ base: { version }, input: { policy: choice } });
  await host.onProjectPage({ accountId, projectKey, functionKey: 'savePolicy', payload });
  const first = await points(site, 2);
  const sql = "select count(*) as flagged from issue_properties where key = 'commonGroundFlag'";
  const { flagged } = host.site.db.get({ flagged: integer }, sql) ?? { flagged: 0 };
  const later = await points(site, WEEK);
  const forThousand = (spent: number) => [(spent / site.open) * 1_000, 'points'] as const;
  return [
    row('A day without flags, mean of a week, points for 1,000 issues', forThousand(without / 7)),
    row('The two hours after they are turned on', forThousand(first), {
      note: `${flagged} flagged; flags change no judgement, so none is made anew`,
    }),
    row('A day with them, mean of the week after', forThousand(later / 7)),
  ];
}

/** Points that the background spends in so many hours, while people do nothing. */
async function points({ host }: BenchSite, hours: number): Promise<number> {
  const spending = watchPoints(host);
  for (let hour = 0; hour < hours; hour += 1) await host.clock.advance(HOUR);
  return spending.stop().total;
}
