import type { TeamExtent } from '../extent.ts';
import { budgets } from '../team/budgets.ts';
import { row, type Row, type Section } from '../row.ts';
import { bundlePage } from '../team/bundle-page.ts';
import { measureCosts } from '../team/costs.ts';
import { measureHour, type Hour } from '../team/hour.ts';
import { measureSeen, measureVotes } from '../team/instants.ts';
import { openTeamSite, type TeamSite } from '../team/team-site.ts';

/** Quotas of one installation, and of all sites of the app together. */
const INSTALLATION_UNITS = 4_000;
const APP_POINTS = 65_000;

const HOW =
  'simulated: eight times the panel’s own store, looks and actions, without what is drawn, over the host’s resolver calls; ' +
  'profile instant, on a clock that the bench moves; an issue with';

/** Use of the installation’s and the app’s quotas by eight people with the panel of one issue open. */
export async function measureTeam({ talks, before, rounds }: TeamExtent): Promise<Section> {
  const script = await bundlePage('panel-page.ts');
  const closed = before.reduce((sum, questions) => sum + questions, 0);
  const withSite = async <T>(frozen: boolean, work: (site: TeamSite) => Promise<T>): Promise<T> => {
    const site = await openTeamSite(script, { frozen });
    try {
      return await work(site);
    } finally {
      await site.stop();
    }
  };
  const without = await withSite(true, (site) => measureHour(site, { realtime: false, talks, before }));
  const hinted = await withSite(true, (site) => measureHour(site, { realtime: true, talks, before }));
  const seen = await withSite(true, measureSeen);
  const rest = await withSite(false, async (site) => [
    ...(await measureCosts(site, before)),
    ...(await measureVotes(site, rounds)),
  ]);
  return {
    title: `A team of eight, panels open, ${talks} talk(s) of five minutes back to back`,
    rows: [
      ...rowsOf(without, {
        name: 'without Realtime',
        units: budgets.unitsWithout,
        how: `${HOW} ${before.length} talks and ${closed} closed questions`,
      }),
      ...rowsOf(hinted, { name: 'with Realtime', units: budgets.unitsWith, how: 'the same' }),
      seen,
      ...rest,
    ],
  };
}

type Named = { readonly name: string; readonly units: number; readonly how: string };

function rowsOf(
  { readUnits, writeUnits, pointsAnHour, pointsAnAct, invocations }: Hour,
  { name, units, how }: Named,
): Row[] {
  const fit = (quota: number, used: number): string => `${(quota / used).toFixed(1)} teams`;
  return [
    row(`Read units in the busiest minute, ${name}`, [readUnits, 'units'], {
      budget: units,
      note: `${fit(INSTALLATION_UNITS, readUnits)} an installation; ${how}`,
    }),
    row(`Write units in the busiest minute, ${name}`, [writeUnits, 'units']),
    row(`Points an hour, ${name}`, [pointsAnHour, 'points'], {
      budget: budgets.pointsAnHour,
      note: `extrapolated; ${fit(APP_POINTS, pointsAnHour)} on all sites together`,
    }),
    row(`… for each act, ${name}`, [pointsAnAct, 'points'], { budget: budgets.pointsAnAct }),
    row(`Invocations in an hour, ${name}`, [invocations, 'invokes'], { note: 'extrapolated' }),
  ];
}
