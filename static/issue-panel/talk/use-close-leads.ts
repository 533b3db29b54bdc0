import { useIsOld } from '../ballot/use-is-old';
import { usePanel } from '../panel-context';
import { hiddenIn } from './use-closing';

/** Whether ending the talk is the one thing to do: it has a vote of its own, and nothing waits to be shown first. */
export function useCloseLeads(): boolean {
  const { view } = usePanel();
  const isOld = useIsOld();
  return view.ballot.state === 'revealed' && !isOld && hiddenIn(view) === 0;
}
