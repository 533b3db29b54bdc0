import { type AgreedFacts, agreedFactsOf } from '../../domain/issue/agreed-facts';
import type { Issue } from '../../domain/issue/issue';
import type { Ports } from '../ports';

export type AgreedFactsPorts = Pick<Ports, 'allBlockers'>;

/**
 * The agreed details as the app sees them. Blockers that only the app may see are included, else the app would find them
 * new.
 */
export async function agreedFactsNow(ports: AgreedFactsPorts, issue: Issue): Promise<AgreedFacts> {
  return agreedFactsOf(issue, await ports.allBlockers(issue.id));
}
