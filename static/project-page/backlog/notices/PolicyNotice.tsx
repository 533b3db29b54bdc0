import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';
import { openSettings } from '../../../ui/open-settings';

type Props = { readonly setup: Pick<ReportSetup, 'policy' | 'canAdminister' | 'projectKey'> };

/** For administrators of a project with the default policy: which rules hold, and where to change them. */
export function PolicyNotice({ setup }: Props): ReactElement | null {
  const words = useWords();
  const { policy, canAdminister, projectKey } = setup;
  if (!canAdminister || policy.version > 0) return null;
  return (
    <div className={styles['line']}>
      <p>{words.usingStarter}</p>
      <QuietButton onPress={() => void openSettings(projectKey)}>{words.changePolicy}</QuietButton>
    </div>
  );
}
