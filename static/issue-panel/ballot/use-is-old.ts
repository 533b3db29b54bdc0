import { usePanel } from '../store/panel-context';
import { isOldVote } from '../store/moment';

/** Whether the revealed vote is older than the running talk; then voting again is the primary action. */
export const useIsOld = (): boolean => isOldVote(usePanel().view);
