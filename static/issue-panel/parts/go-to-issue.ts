import { router } from '@forge/bridge';
import type { Gap } from '../../../src/situation/gaps';
import { usePanel } from '../store/panel-context';

/** Opens an issue in this window. Jira may ask the viewer, who may decline to leave: then nothing happens. */
export function goToIssue(key: string): void {
  router.navigate(`/browse/${key}`).catch(console.error);
}

/** Leads the viewer to where a gap is closed; `split` where that is a split of the issue. */
export function useFollow(split: () => void): (to: Gap['lead']) => void {
  const { lead } = usePanel();
  return (to) => {
    if (to.to === 'issue') goToIssue(to.key);
    else if (to.to === 'split') split();
    else lead(to);
  };
}
