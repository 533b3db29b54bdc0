import type { StartOptions } from '../../host/start-host.ts';
import { budgets } from '../team/budgets.ts';
import { row, type Row, type Section } from '../row.ts';
import { bundlePanel } from '../team/bundle-panel.ts';
import { measureCosts } from '../team/costs.ts';
import { measureHour, type Hour } from '../team/hour.ts';
import { measureSeen, measureVotes } from '../team/instants.ts';
import { openTeamSite, type TeamSite } from '../team/team-site.ts';

type Options = {
  /** Number of talks back to back; each takes five minutes of the site's time. */
  readonly talks: number;
  /** Options of the host, such as another checkout's app. */
  readonly start?: StartOptions;
};
/** Quotas of one installation, and of all sites of the app together. */
const INSTALLATION_UNITS = 4_000;
const APP_POINTS = 65_000;

const HOW =
  'simulated: eight times the panel’s own store, looks and actions, without what is drawn, over the host’s resolver calls; ' +
  'profile instant, on a clock that the bench moves; an issue with three talks and 40 closed questions';

/** Use of the installation’s and the app’s quotas by eight people with the panel of one issue open. */
export async function measureTeam({ talks, start = {} }: Options): Promise<Section> {
  const script = await bundlePanel();
  const withSite = async <T>(frozen: boolean, work: (site: TeamSite) => Promise<T>): Promise<T> => {
    const site = await openTeamSite(script, { frozen, start });
    try {
      return await work(site);
    } finally {
      await site.stop();
    }
  };
  const without = await withSite(true, (site) => measureHour(site, { realtime: false, talks }));
  const hinted = await withSite(true, (site) => measureHour(site, { realtime: true, talks }));
  const seen = await withSite(true, measureSeen);
  const rest = await withSite(false, async (site) => [...(await measureCosts(site)), ...(await measureVotes(site))]);
  return {
    title: `A team of eight, panels open, ${talks} talk(s) of five minutes back to back`,
    rows: [
      ...rowsOf(without, { name: 'without Realtime', units: budgets.unitsWithout, how: HOW }),
      ...rowsOf(hinted, { name: 'with Realtime', units: budgets.unitsWith, how: 'the same' }),
      seen,
      ...rest,
    ],
  };
}

type Named = { readonly name: string; readonly units: number; readonly how: string };

function rowsOf({ readUnits, writeUnits, pointsAnHour, invocations }: Hour, { name, units, how }: Named): Row[] {
  const fit = (quota: number, used: number): string => `${(quota / used).toFixed(1)} teams`;
  return [
    row(`Read units in the busiest minute, ${name}`, [readUnits, 'units'], {
      ...{ budget: units, note: `${fit(INSTALLATION_UNITS, readUnits)} an installation; ${how}` },
    }),
    row(`Write units in the busiest minute, ${name}`, [writeUnits, 'units']),
    row(`Points an hour, ${name}`, [pointsAnHour, 'points'], {
      ...{ budget: budgets.pointsAnHour, note: `extrapolated; ${fit(APP_POINTS, pointsAnHour)} on all sites together` },
    }),
    row(`Invocations in an hour, ${name}`, [invocations, 'invokes'], { note: 'extrapolated' }),
  ];
}
