import type { Host } from '../../host/host.ts';

const HOUR = 3_600_000;

export type Spent = { readonly total: number; readonly mostInAnHour: number };

/** Points of the app's requests per hour of the site's clock, until stopped. */
export function watchPoints({ clock, jira }: Pick<Host, 'clock' | 'jira'>): { readonly stop: () => Spent } {
  const { counts } = jira;
  const { record } = counts;
  const byHour = new Map<number, number>();
  const watching: typeof record = (operation, points) => {
    const hour = Math.floor(clock.now() / HOUR);
    byHour.set(hour, (byHour.get(hour) ?? 0) + points);
    record(operation, points);
  };
  Object.assign(counts, { record: watching });
  return {
    stop() {
      Object.assign(counts, { record });
      const spent = [...byHour.values()];
      return { total: spent.reduce((sum, points) => sum + points, 0), mostInAnHour: Math.max(0, ...spent) };
    },
  };
}
