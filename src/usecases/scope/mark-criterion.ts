import type { PanelView } from '../../contract';
import { assess, currentFingerprint } from '../../domain/assess';
import { tick, untick } from '../../domain/marks';
import type { OwnId } from '../../domain/policy';
import type { Mark } from '../../domain/talk';
import { AppError } from '../../failure';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { changeTalkRecord, type TalkRecordPorts } from '../change-talk-record';
import { conclude } from '../conclude';
import { seenContent } from '../seen-content';
import { readToEdit, withRecords, type Situation } from '../situation';

type Input = { readonly id: OwnId; readonly met: boolean; readonly on: string };

/**
 * Somebody gives their word that a criterion of the team's own is met, or takes it back, whoever gave it. It counts on the
 * content that they saw.
 */
export async function markCriterion(ports: MarkPorts, call: Call, { id, met, on }: Input): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  mustBeTicked(situation, id);
  const { issue, records, policy, now } = situation;
  const fingerprint = met ? seenContent(situation, on) : currentFingerprint(issue, records);
  const mark: Mark = { criterion: id, projectId: issue.projectId, by: call.me, at: now, fingerprint };
  await ports.queueAssessment(call.issueId);
  const talks = await changeTalkRecord(ports, call.issueId, (record) =>
    met
      ? tick(record, { mark, asked: policy.own.map((one) => one.id), share: policy.materialChange })
      : untick(record, id),
  );
  return conclude(ports, withRecords(situation, { talks }));
}

/** The policy may have changed since the caller's panel was drawn. */
function mustBeTicked({ issue, records, policy }: Situation, id: OwnId): void {
  const isTicked = policy.own.some((one) => one.id === id && one.by === 'people');
  if (isTicked && assess(issue, records, policy).criteria.some((one) => one.id === id)) return;
  throw new AppError('bad-request', 'Nobody ticks this on this issue.', { because: 'wrong-state' });
}

export type MarkPorts = ChangePorts & TalkRecordPorts;
