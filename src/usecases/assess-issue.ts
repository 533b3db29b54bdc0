import type { Assessment } from '../domain/readiness';
import { finishRound, type FinishPorts } from './finish-round';
import { keepAgreement } from './keep-agreement';
import { type LeavePorts, recordLeft } from './leave-talk';
import type { Ports } from './ports';
import { recordDerived, type DerivedPorts } from './record-derived';
import type { RenewPorts } from './renew-records';
import { settleOutbox, type SettlePorts } from './settle-outbox';

/**
 * In the background, as the app: finishes what was left half done, shows what has ripened, derives the summary and the digest anew and
 * writes only what changed. Doing it twice changes nothing more. Fails with `not-found` where the app may not see it.
 */
export async function assessIssue(ports: AssessPorts, issueId: string): Promise<Assessment> {
  const [{ issue, records }, talk, round, outbox] = await Promise.all([
    ports.readIssue(issueId),
    ports.readTalk(issueId),
    ports.readRound(issueId),
    ports.readOutbox(issueId),
  ]);
  const policy = await ports.readPolicy(issue.projectId);
  const found = { call: { issueId }, issue, records, onIssue: records, policy, talk, round, outbox, now: ports.now() };
  const settled = await settleOutbox(ports, await finishRound(ports, found));
  return recordDerived(ports, await keepAgreement(ports, await recordLeft(ports, settled)));
}

export type AssessPorts = FinishPorts &
  SettlePorts &
  LeavePorts &
  RenewPorts &
  DerivedPorts &
  Pick<Ports, 'readIssue' | 'readPolicy' | 'readTalk'>;
