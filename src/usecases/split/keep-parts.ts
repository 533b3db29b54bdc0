import { daysBetween } from '../../domain/day';
import type { Instant } from '../../domain/issue';
import { runningOf, withParts } from '../../domain/running-talk';
import type { RunningTalk, Talk, TalkRecord } from '../../domain/talk';
import { recordParts } from '../../domain/talk-record';
import type { TalkPorts } from '../change-talk';
import { changeTalkRecord, type TalkRecordPorts } from '../change-talk-record';
import type { Ports } from '../ports';
import { withRecords, type Situation } from '../situation';
import { storeWithRetry } from '../store-with-retry';

export type KeepPartsPorts = TalkPorts & TalkRecordPorts & Pick<Ports, 'queueAssessment'>;

/** A form that splits may still be open in somebody's page after the talk: not for longer. */
const FORM_DAYS = 1;

/**
 * The talk that was going on, or has just been, knows what it was split into, whoever closes it. One that somebody has
 * closed meanwhile is named with its parts in the record, unless it ended otherwise. What is split off without any has none.
 */
export async function keepParts(
  ports: KeepPartsPorts,
  situation: Situation,
  keys: readonly string[],
): Promise<Situation> {
  if (keys.length === 0) return situation;
  const { issueId } = situation.call;
  const id = runningOf(situation.talk)?.startedAt;
  const talk = id === undefined ? null : await onTheRow(ports, issueId, { id, keys });
  if (talk !== null) return { ...situation, talk };
  await ports.queueAssessment(issueId);
  // Without a row the record as it was read may be from before the talk was in it: the last one is the last one now.
  const talks = await changeTalkRecord(ports, issueId, (record) => {
    const last = id ?? justEnded(record, situation.now);
    return last === null ? record : recordParts(record, last, keys);
  });
  return withRecords(situation, { talks });
}

type Named = { readonly id: RunningTalk['startedAt']; readonly keys: readonly string[] };

/** The talk with its parts; null where it no longer runs. */
function onTheRow(ports: TalkPorts, issueId: string, { id, keys }: Named): Promise<RunningTalk | null> {
  return storeWithRetry<RunningTalk | null>(ports, async () => {
    const running = runningOf(await ports.readTalk(issueId));
    if (running?.startedAt !== id) return { stored: true, value: null };
    const after = withParts(running, keys);
    return after === running || (await ports.replaceTalk(after)) ? { stored: true, value: after } : { stored: false };
  });
}

function justEnded({ talks }: TalkRecord, now: Instant): Talk['id'] | null {
  const last = talks.at(-1);
  return last !== undefined && daysBetween(last.at, now) < FORM_DAYS ? last.id : null;
}
