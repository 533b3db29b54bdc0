import type { Call } from '../call';
import { contextByPass } from '../core/by-pass';
import type { Ports } from '../ports';

/**
 * A token for the channel of the issue's edits, null where Realtime signs none now: for a page that has opened the panel without
 * one. The caller may see the issue where their pass counts; else it is read as the caller.
 */
export async function signToken(
  ports: Pick<Ports, 'now' | 'readRow' | 'openPass' | 'readIssue' | 'signToken'>,
  call: Call,
  { pass }: { readonly pass: string | null },
): Promise<{ readonly token: string | null }> {
  const context = pass === null ? null : contextByPass(ports, call, { pass, row: await ports.readRow(call.issueId) });
  if (context === null) await ports.readIssue(call.issueId);
  return { token: await ports.signToken(call.issueId) };
}
