import { currentFingerprint } from '../../domain/readiness/assess';
import type { Instant, Stamp } from '../../domain/shared/instant';
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
  { pass, row }: ByPass,
): IssueContext | null {
  const now = ports.now();
  const content = contentOf(ports, call, { pass, row });
  if (content === null || isOld(content, row, now)) return null;
  const { issue, canEdit, ticket, policy, projection } = content;
  const read = { issue, canEdit, ticket, policy, projection, seen: seenIn(content) };
  return withRow({ ...read, call, refinement: row, stored: row, now, over: null, mails: 0, pass }, row);
}

/** The content that the caller's page shows, by its pass, also where that proves nothing any more; null for another's pass. */
export function seenByPass(ports: Pick<Ports, 'openPass'>, call: Call, by: ByPass): Stamp | null {
  const content = contentOf(ports, call, by);
  return content === null ? null : seenIn(content);
}

type ByPass = { readonly pass: string; readonly row: Refinement };

function contentOf(ports: Pick<Ports, 'openPass'>, call: Call, { pass, row }: ByPass): PassContent | null {
  const content = row.passKey === null ? null : ports.openPass(row.passKey, pass);
  return content !== null && isOf(content, call) ? content : null;
}

const seenIn = ({ issue, readAt: at }: PassContent): Stamp => ({ fingerprint: currentFingerprint(issue), at });

function isOf({ me, issueId }: PassContent, call: Call): boolean {
  return me === call.me && issueId === call.issueId;
}

/** Also where the row says that the app has written the estimate since: what was read of the issue is older. */
function isOld({ readAt, settled }: PassContent, row: Refinement, now: Instant): boolean {
  const age = Math.abs(Date.parse(now) - Date.parse(readAt));
  const latest = settledIn(row);
  return !(age <= PASS_MS) || (latest?.written === true && !sameValue(latest, settled));
}
