import type { PanelView } from '../contract';
import { currentFingerprint } from '../domain/assess';
import { TALK_TEXT_LIMIT } from '../domain/talk';
import { recordAround, recordException } from '../domain/talk-record';
import { aroundNow, type AroundPorts } from './around-now';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import { conclude } from './conclude';
import { readToEdit, withRecords } from './situation';
import { meaningful } from './texts';

/** Takes the issue as it is, with a reason, on this content. */
export async function takeAsIs(
  ports: TakeAsIsPorts,
  call: Call,
  input: { readonly reason: string },
): Promise<PanelView> {
  const reason = meaningful(input.reason, TALK_TEXT_LIMIT);
  const situation = await readToEdit(ports, call);
  const { issue, records, now } = situation;
  const exception = { by: call.me, reason, at: now, fingerprint: currentFingerprint(issue, records) };
  await ports.queueAssessment(call.issueId);
  const around = await aroundNow(ports, issue);
  const talks = await changeTalkRecord(ports, call.issueId, (record) =>
    recordAround(recordException(record, exception), around, false),
  );
  return conclude(ports, withRecords(situation, { talks }));
}

export type TakeAsIsPorts = ChangePorts & TalkRecordPorts & AroundPorts;
