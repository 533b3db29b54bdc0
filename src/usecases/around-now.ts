import { type Around, aroundOf } from '../domain/issue/around';
import type { Issue } from '../domain/issue/issue';
import type { Ports } from './ports';

export type AroundPorts = Pick<Ports, 'allBlockers'>;

/** What stands around the content, with what only the app may see: otherwise it would look new to the app alone. */
export async function aroundNow(ports: AroundPorts, issue: Issue): Promise<Around> {
  return aroundOf(issue, await ports.allBlockers(issue.id));
}
