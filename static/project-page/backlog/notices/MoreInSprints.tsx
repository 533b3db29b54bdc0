import type { ReactElement } from 'react';
import { QuietButton } from '../../../ui/QuietButton';
import type { AllItems } from '../use-all-items';
import { useWords } from '../words';
import styles from './Notices.module.css';

type Props = { readonly all: Pick<AllItems, 'state' | 'start'> };

/** Where the sprints hold more items than the first read brings: says so, and reads the rest on demand. */
export function MoreInSprints({ all }: Props): ReactElement {
  const words = useWords();
  return (
    <div className={styles['line']}>
      <p>{words.moreInSprints}</p>
      {all.state.status !== 'reading' && <QuietButton onPress={all.start}>{words.countAll}</QuietButton>}
    </div>
  );
}
