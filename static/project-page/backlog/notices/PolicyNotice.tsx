import { router } from '@forge/bridge';
import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import styles from './Notices.module.css';

type Props = { readonly setup: Pick<ReportSetup, 'policy' | 'canAdminister' | 'projectKey'> };

/** To administrators of a project for which nobody has chosen rules yet: which ones hold, and where they are changed. */
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

async function openSettings(projectKey: string): Promise<void> {
  try {
    await router.navigate({ target: 'module', moduleKey: 'refinement-settings', projectKey });
  } catch (error) {
    console.error(error);
  }
}
