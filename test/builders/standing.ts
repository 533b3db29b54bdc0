import type { Readiness } from '../../src/domain/refinement/readiness';
import { type LozengeState, lozengeStateOf } from '../../src/domain/refinement/lozenge-state';
import type { Standing } from '../../src/domain/shared/standing';
import * as jql from '../../src/jira/search/jql';

type Judged = Pick<Readiness, 'state' | 'lacks'>;

const usual: Readonly<Record<LozengeState, Standing>> = {
  ready: 'agreed',
  incomplete: 'agreed-incomplete',
  exception: 'exception',
  recheck: 'agreed-then-changed',
  'on-paper': 'on-paper',
  refine: 'not-agreed',
  draft: 'draft',
  unknown: 'unknown',
};

/** The usual standing of an item with this state. */
export const standingAs = (judged: Judged): Standing => usual[lozengeStateOf(judged)];

/** Returns what the summary of an item with this lozenge says. */
export function judgedAs(lozenge: LozengeState): Judged & Pick<Readiness, 'standing'> {
  const judged = stateAs(lozenge);
  return { ...judged, standing: usual[lozenge] };
}

function stateAs(standing: LozengeState): Judged {
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
  return isByState || query.includes(jql.hasLozenge(lozengeStateOf(readiness)));
}
