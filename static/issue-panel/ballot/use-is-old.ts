import { currentTalk } from '../store/current-talk';
import { usePanel } from '../panel-context';

/** Whether the revealed vote is older than the running talk; then voting again is the primary action. */
export function useIsOld(): boolean {
  const { view } = usePanel();
  const { ballot } = view;
  const talk = currentTalk(view);
  return ballot.state === 'revealed' && ballot.result !== null && talk !== null && ballot.result.at < talk.startedAt;
}
