import { type AgreedFacts, agreedFactsOf } from '../../domain/issue/agreed-facts';
import { linkedOf } from '../../domain/content/linked';
import type { Ports } from '../ports';
import type { BackgroundContext } from './issue-context';

export type AgreedFactsPorts = Pick<Ports, 'allBlockers'>;

/**
 * The agreed details as the app sees them. Blockers that only the app may see are included, else the app would find them
 * new. It looks where it, or the caller, has seen links before.
 */
export async function agreedFactsNow(ports: AgreedFactsPorts, context: IssueWithRow): Promise<AgreedFacts> {
  const { issue } = context;
  return agreedFactsOf(issue, isLinked(context) ? await ports.allBlockers(issue.id) : []);
}

type IssueWithRow = Pick<BackgroundContext, 'issue' | 'refinement'>;

/** Whether the caller sees linked issues, or the app has seen some. */
export function isLinked({ issue, refinement }: IssueWithRow): boolean {
  return refinement.linked.length + linkedOf(issue).length > 0;
}
