import type { TalkRecord } from '../domain/talk';
import type { Ports } from './ports';

export type TalkRecordPorts = Pick<Ports, 'readIssue' | 'saveTalks'>;

/**
 * Several things live in this one property, and a `PUT` knows no version: it is read again right before the write, so
 * that what somebody else recorded since the issue was opened is kept. Written rarely: once or twice per talk.
 */
export async function changeTalkRecord(
  ports: TalkRecordPorts,
  issueId: string,
  change: (record: TalkRecord) => TalkRecord,
): Promise<TalkRecord> {
  const { records } = await ports.readIssue(issueId);
  const talks = change(records.talks);
  await ports.saveTalks(issueId, talks);
  return talks;
}
