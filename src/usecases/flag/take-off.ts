import type { BackgroundContext } from '../core/issue-context';
import type { Ports } from '../ports';
import { ourComment } from './run';

type TakingOff = Pick<Ports, 'lastFlagChange' | 'saveFlag' | 'dropFlagComment'>;

/**
 * Takes our flag and our comment off an issue whose row is about to be removed. What people flagged, wrote, or flagged
 * again stays.
 */
export async function takeOff(ports: TakingOff, { issue, refinement }: BackgroundContext): Promise<void> {
  const comment = ourComment(refinement);
  const isClaimed = refinement.flag !== null && issue.flagged;
  if (isClaimed && (await ports.lastFlagChange(issue.id))?.isByApp === true) await ports.saveFlag(issue.id, null);
  if (comment !== null) await ports.dropFlagComment(issue.id, comment);
}
