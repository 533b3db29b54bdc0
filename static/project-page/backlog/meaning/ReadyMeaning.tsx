import { lazy, type ReactElement } from 'react';
import type { ReportPolicy } from '../../../../src/contract-settings';
import { Explain } from '../../../ui/Explain';
import { orBroken } from '../../../ui/or-broken';
import { useWords } from '../words';

/** A file of its own, loaded once it is asked for. */
const Explanation = lazy(() => orBroken(async () => (await import('./Explanation')).load()));

/** `label`: what opens it, where that is not its own name. */
type MeaningProps = { readonly policy: ReportPolicy; readonly label?: string };

/** The policy in words: what each criterion needs before an item is ready. */
export function ReadyMeaning({ policy, label }: MeaningProps): ReactElement {
  const { meaning } = useWords();
  return (
    <Explain of={meaning} label={label ?? meaning}>
      <Explanation policy={policy} />
    </Explain>
  );
}
