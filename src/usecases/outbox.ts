import { newOutbox, retract, send, type Outbox, type Sendable } from '../domain/outbox';
import { AppError, type FailureCode } from '../failure';
import type { Ports } from './ports';
import { checkRoom } from './check-room';
import { storeWithRetry } from './store-with-retry';

export type OutboxPorts = Pick<Ports, 'now' | 'pause' | 'readOutbox' | 'replaceOutbox'>;
export type PutPorts = Pick<Ports, 'saveQuestion' | 'saveDoubt' | 'saveBrief' | 'saveTalks'>;
export type SendPorts = OutboxPorts & PutPorts;

/** Changes what waits to be on the issue, on its version; `change` may be called again on a newer one. */
export async function changeOutbox(
  ports: OutboxPorts,
  issueId: string,
  change: (outbox: Outbox) => Outbox | Promise<Outbox>,
): Promise<Outbox> {
  return storeWithRetry(ports, async () => {
    const before = (await ports.readOutbox(issueId)) ?? newOutbox(issueId);
    const after = await change(before);
    if (after === before || (await ports.replaceOutbox(after))) return { stored: true, value: after };
    return { stored: false };
  });
}

/**
 * Writes a record that others may be changing in the same instant: into the outbox first, which takes one of two that
 * follow on the same version, then onto the issue. Resolves with the newer one where somebody else was first, else null.
 * Where Jira has no time for it the outbox keeps it, and whoever comes next carries it out. Fails with `limit-reached`
 * where the outbox has no room for it: then nothing is written anywhere.
 */
export async function sendRecord(ports: SendPorts, issueId: string, record: Sendable): Promise<Sendable | null> {
  const newer = await storeWithRetry<Sendable | null>(ports, async () => {
    const before = (await ports.readOutbox(issueId)) ?? newOutbox(issueId);
    const sending = send(before, record, ports.now());
    if (!sending.accepted) return { stored: true, value: sending.newer };
    const stored = sending.outbox === before || (await ports.replaceOutbox(checkRoom(sending.outbox)));
    return stored ? { stored, value: null } : { stored };
  });
  if (newer !== null) return newer;
  try {
    await putRecord(ports, issueId, record);
  } catch (error) {
    if (error instanceof AppError && REFUSED.has(error.code))
      await changeOutbox(ports, issueId, (outbox) => retract(outbox, record));
    throw error;
  }
  return null;
}

/** Failures after which it would be refused again. */
const REFUSED: ReadonlySet<FailureCode> = new Set(['limit-reached', 'not-allowed', 'not-found', 'bad-request']);

/** Onto the issue. What nobody signed is not written by anybody whom it could be traced to. */
export async function putRecord(ports: PutPorts, issueId: string, record: Sendable): Promise<void> {
  switch (record.what) {
    case 'question':
      return isUnsigned(record) ? ports.saveDoubt(issueId, record.value) : ports.saveQuestion(issueId, record.value);
    case 'brief':
      return ports.saveBrief(issueId, record.value);
    case 'talks':
      return ports.saveTalks(issueId, record.value);
  }
}

function isUnsigned({ value }: Extract<Sendable, { what: 'question' }>): boolean {
  return value.askedBy === null && value.version === 1;
}
