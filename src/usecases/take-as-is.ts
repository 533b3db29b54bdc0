import type { PanelView } from '../contract';
import { currentFingerprint } from '../domain/assess';
import { aroundOf } from '../domain/around';
import type { Instant } from '../domain/issue';
import { TALK_TEXT_LIMIT } from '../domain/talk';
import { recordAround, recordException } from '../domain/talk-record';
import { AppError } from '../failure';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import { conclude } from './conclude';
import { readToEdit, withRecords } from './situation';
import { meaningful } from './texts';

/**
 * Takes the issue as it is, with a reason, on this content. `over`: when the exception was made that the caller saw, if there
 * was one. Only before work on it begins. Fails with `conflict` and both reasons where there is another by now.
 */
export async function takeAsIs(
  ports: TakeAsIsPorts,
  call: Call,
  { over = null, ...input }: { readonly reason: string; readonly over?: Instant | null },
): Promise<PanelView> {
  const reason = meaningful(input.reason, TALK_TEXT_LIMIT);
  const situation = await readToEdit(ports, call);
  const { issue, records, now } = situation;
  // The state no longer changes, and should the issue go back it would be an exception that nobody remembers.
  if (issue.progress !== 'new') throw new AppError('bad-request', 'Work on it has begun.', { because: 'begun' });
  const exception = { by: call.me, reason, at: now, fingerprint: currentFingerprint(issue, records) };
  await ports.queueAssessment(call.issueId);
  const talks = await changeTalkRecord(ports, call.issueId, (record) => {
    const before = record.exception;
    if (before !== null && before.at !== over) {
      // Once more because no answer came back, or in the same words: then it is taken.
      if (before.reason === reason) return record;
      throw new AppError('conflict', 'Somebody else has taken it as it is.', { yours: reason, theirs: before.reason });
    }
    return recordAround(recordException(record, exception), aroundOf(issue), false);
  });
  return conclude(ports, withRecords(situation, { talks }));
}

export type TakeAsIsPorts = ChangePorts & TalkRecordPorts;
