import { withUnsent } from '../domain/outbox';
import type { TalkRecord } from '../domain/talk';
import { sendRecord, type SendPorts } from './outbox';
import type { Ports } from './ports';
import { storeWithRetry } from './store-with-retry';

export type TalkRecordPorts = SendPorts & Pick<Ports, 'readIssue'>;

/**
 * Several things live in this one property: it is read again right before the write, and anew where somebody else
 * recorded something in the same instant; not written where `change` gives the record back as it is. Written rarely: once or
 * twice per talk.
 */
export async function changeTalkRecord(
  ports: TalkRecordPorts,
  issueId: string,
  change: (record: TalkRecord) => TalkRecord,
): Promise<TalkRecord> {
  return storeWithRetry(ports, async () => {
    const [{ records }, outbox] = await Promise.all([ports.readIssue(issueId), ports.readOutbox(issueId)]);
    const before = withUnsent(records, outbox).talks;
    const after = change(before);
    if (after === before) return { stored: true, value: before };
    // One step, however many things change: a later version would seem to follow on what somebody else records now.
    const talks = { ...after, version: before.version + 1 };
    const newer = await sendRecord(ports, issueId, { what: 'talks', value: talks });
    return newer === null ? { stored: true, value: talks } : { stored: false };
  });
}
