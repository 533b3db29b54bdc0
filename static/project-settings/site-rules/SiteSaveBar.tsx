import { showFlag } from '@forge/bridge';
import { type ReactElement, useState } from 'react';
import type { SiteRulesView } from '../../../src/contract-settings';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { useSubmit } from '../../ui/use-submit';
import type { Editing } from '../editing';
import { isSame, type PolicyForm, toChoice, whatIsWrong } from '../policy-form';
import styles from '../Settings.module.css';
import { useWords } from '../words';

type Props = Editing & {
  readonly site: SiteRulesView;
  readonly stored: PolicyForm;
  readonly replace: (site: SiteRulesView) => void;
  readonly reload: () => void;
};

/** Saves or discards the changes of the site's rules, and says whom they reach. */
export function SiteSaveBar({ draft, change, site, stored, replace, reload }: Props): ReactElement | null {
  const words = useWords();
  const { failure, submit, forget } = useSubmit();
  const [isSaving, setSaving] = useState(false);
  const choice = toChoice(draft);
  const wrong = whatIsWrong(draft);
  const isChanged = !isSame(draft, stored);
  if (!isChanged && site.broken === null) return null;
  const save = async () => {
    if (choice === null) return null;
    setSaving(true);
    const base = { version: draft.choice.version };
    const request = { requestId: newRequestId(), base, input: { policy: choice } };
    const answer = await repeated(() => ask(() => backend('saveSiteRules', request)));
    setSaving(false);
    if (!answer.ok) return answer.failure;
    // Jira shows and announces this flag itself, because the bar disappears on saving.
    showFlag({ id: 'site-rules-saved', title: words.site.saved(site.followers), type: 'success', isAutoDismiss: true });
    replace(answer.value);
    return null;
  };
  const still = wrong === null ? words.site.unsaved(site.followers) : words.wrong[wrong];
  return (
    <div className={styles['bar']}>
      {failure !== null && (
        <FailureNotice failure={failure}>
          {failure.code === 'conflict' && <QuietButton onPress={reload}>{words.loadTheirs}</QuietButton>}
        </FailureNotice>
      )}
      <div className={styles['buttons']}>
        <p role="status">{isSaving ? words.saving : still}</p>
        {isChanged && (
          <QuietButton locked={isSaving} onPress={() => (forget(), change(stored))}>
            {words.discard}
          </QuietButton>
        )}
        <QuietButton look="primary" locked={isSaving} disabled={choice === null} onPress={() => void submit(save)}>
          {words.save}
        </QuietButton>
      </div>
    </div>
  );
}
