import type { ReactElement } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { required } from '../../../../src/domain/policy/needs';
import { openSettings } from '../../../ui/open-settings';
import { QuietButton } from '../../../ui/QuietButton';
import { useWords } from '../words';
import { ReadyMeaning } from './ReadyMeaning';
import styles from './Meaning.module.css';

type PolicyProps = { readonly setup: Pick<ReportSetup, 'policy' | 'projectKey' | 'canAdminister'> };

/** In a project whose rules nobody has chosen: how many are required, which, and for administrators where to change them. */
export function PolicyNotice({ setup: { policy, projectKey, canAdminister } }: PolicyProps): ReactElement | null {
  const words = useWords();
  if (policy.version > 0) return null;
  return (
    <div className={styles['line']}>
      <p>{words.requiredRules(required(policy, null).length)}</p>
      <ReadyMeaning policy={policy} label={words.seeRules} />
      {canAdminister && <QuietButton onPress={() => void openSettings(projectKey)}>{words.changePolicy}</QuietButton>}
    </div>
  );
}
