import { type Around, aroundOf } from '../domain/issue/around';
import type { Issue } from '../domain/issue/issue';
import type { Ports } from './ports';

export type AroundPorts = Pick<Ports, 'allBlockers'>;

/**
 * The agreed facts as the app sees them. Blockers that only the app may see are included, else the app would find them
 * new.
 */
export async function aroundNow(ports: AroundPorts, issue: Issue): Promise<Around> {
  return aroundOf(issue, await ports.allBlockers(issue.id));
}
