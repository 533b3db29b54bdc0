import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import type { Call } from '../call';
import type { PassContent, Ports } from '../ports';
import { settledIn, withRow } from './context';
import type { IssueContext } from './issue-context';

/** How long what a read in full has found out counts. Nothing that was done by a pass makes it longer. */
const PASS_MS = 120_000;

/**
 * The issue with its row as storage has it, and with Jira and the policy as the caller's last read in full has found them;
 * null where their pass does not count for any reason.
 */
export function contextByPass(
  ports: Pick<Ports, 'now' | 'openPass'>,
  call: Call,
  { pass, row }: { readonly pass: string; readonly row: Refinement },
): IssueContext | null {
  const now = ports.now();
  const content = row.passKey === null ? null : ports.openPass(row.passKey, pass);
  if (content === null || !isOf(content, call) || isOld(content, row, now)) return null;
  return withRow({ ...content, call, refinement: row, stored: row, now, over: null, mails: 0, pass }, row);
}

function isOf({ me, issueId }: PassContent, call: Call): boolean {
  return me === call.me && issueId === call.issueId;
}

/** Also where the row says that the app has written the estimate since: what was read of the issue is older. */
function isOld({ readAt, settled }: PassContent, row: Refinement, now: Instant): boolean {
  const age = Math.abs(Date.parse(now) - Date.parse(readAt));
  const latest = settledIn(row);
  return !(age <= PASS_MS) || (latest?.written === true && !sameValue(latest, settled));
}
