import { currentTalk } from '../store/current-talk';
import { usePanel } from '../panel-context';

/** Whether the revealed vote is from before the talk that goes on: then a new one is what leads on. */
export function useIsOld(): boolean {
  const { view } = usePanel();
  const { ballot } = view;
  const talk = currentTalk(view);
  return ballot.state === 'revealed' && ballot.result !== null && talk !== null && ballot.result.at < talk.startedAt;
}
