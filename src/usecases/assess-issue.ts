import type { Assessment } from '../domain/readiness';
import { finishRound, type FinishPorts } from './finish-round';
import type { Ports } from './ports';
import { recordDerived, type DerivedPorts } from './record-derived';

/**
 * In the background, as the app: finishes a reveal that was left half done, derives the summary and the digest anew and
 * writes only what changed. Doing it twice changes nothing more. Fails with `not-found` where the app may not see it.
 */
export async function assessIssue(ports: AssessPorts, issueId: string): Promise<Assessment> {
  const [{ issue, records }, round] = await Promise.all([ports.readIssue(issueId), ports.readRound(issueId)]);
  const policy = await ports.readPolicy(issue.projectId);
  const { records: finished } = await finishRound(ports, { call: { issueId }, records, round });
  return recordDerived(ports, { issue, records: finished, policy });
}

export type AssessPorts = FinishPorts & DerivedPorts & Pick<Ports, 'readIssue' | 'readPolicy'>;
