import { runningOf } from '../../domain/talk/running-talk';
import type { BackgroundContext } from './issue-context';
import { withStored } from './context';
import { leaveTalkAside } from './leave-talk-aside';
import { replaceRow, type ReplacePorts } from './replace';

/**
 * In the background, once a meeting is over: ends the talk that this meeting has set aside. Any other talk stays as it is.
 * Running it again changes nothing.
 */
export async function endAsideTalk(
  ports: ReplacePorts,
  read: BackgroundContext,
  meeting: string,
): Promise<BackgroundContext> {
  const { projectId } = read.issue;
  const { now } = await replaceRow(ports, { read, again: withStored, projectId }, (context) => {
    const talk = runningOf(context.refinement.talk);
    const isMeant = talk?.meeting?.id === meeting && talk.meeting.isAside === true;
    return isMeant ? leaveTalkAside(context, { talk, isOver: true }) : context.refinement;
  });
  return now;
}
