import type { Readiness } from '../../src/domain/refinement/readiness';
import { type Standing, standingOf } from '../../src/domain/refinement/standing';
import * as jql from '../../src/jira/search/jql';

type Judged = Pick<Readiness, 'state' | 'lacks'>;

/** What a summary of this standing says. */
export function judgedAs(standing: Standing): Judged {
  switch (standing) {
    case 'incomplete':
      return { state: 'refine', lacks: 'form' };
    case 'on-paper':
      return { state: 'refine', lacks: 'agreement' };
    case 'ready':
    case 'exception':
      return { state: standing, lacks: 'nothing' };
    case 'recheck':
      return { state: standing, lacks: 'agreement' };
    default:
      return { state: standing, lacks: 'both' };
  }
}

/** Whether a query finds an item with this summary, by the states and halves that it names. */
export function isFoundBy(query: string, readiness: Judged | null): boolean {
  if (!query.includes('commonGroundState')) return true;
  if (readiness === null) return false;
  const isByState = !query.includes('commonGroundLacks') && query.includes(jql.hasState([readiness.state]));
  return isByState || query.includes(jql.hasStanding(standingOf(readiness)));
}
