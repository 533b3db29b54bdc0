import { type ReactElement, useState } from 'react';
import type { SettingsView } from '../../../src/contract-settings';
import { ask, backend } from '../../ui/backend';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { TextLine } from '../../ui/TextLine';
import { useSubmit } from '../../ui/use-submit';
import { asText, useUnsaved } from '../../ui/use-unsaved';
import type { Editing } from '../editing';
import { type Fitted, fitFile } from '../fit-file';
import { FileOutcome } from '../RulesFile';
import styles from '../Settings.module.css';
import { useWords } from '../words';

/** Jira's keys are far shorter. */
const KEY_LIMIT = 100;

/** Puts the rules of a project into the form, by the key of that project. */
export function CopyRules({ view, change }: Pick<Editing, 'change'> & { readonly view: SettingsView }): ReactElement {
  const words = useWords().site;
  const [projectKey, setKey] = useUnsaved('rules of a project', '', asText);
  const [outcome, setOutcome] = useState<Fitted | null>(null);
  const { failure, submit } = useSubmit();
  const copy = async () => {
    const answer = await ask(() => backend('readRulesOf', { projectKey: projectKey.trim().toUpperCase() }));
    if (!answer.ok) return answer.failure;
    const fitted = fitFile(answer.value, view);
    setOutcome(fitted);
    change(fitted.draft);
    return null;
  };
  return (
    <div className={styles['section']}>
      <TextLine label={words.copyFrom} value={projectKey} limit={KEY_LIMIT} onChange={setKey} />
      <div className={styles['buttons']}>
        <QuietButton disabled={projectKey.trim() === ''} onPress={() => void submit(copy)}>
          {words.copy}
        </QuietButton>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
      <div role="status">{outcome !== null && <FileOutcome taken={outcome} view={view} />}</div>
    </div>
  );
}
