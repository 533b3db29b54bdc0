import { showFlag } from '@forge/bridge';
import type { ReactElement } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { FailureNotice } from '../ui/FailureNotice';
import { QuietButton } from '../ui/QuietButton';
import { useSubmit } from '../ui/use-submit';
import { isSame, toChoice, toDraft, whatIsWrong } from './draft';
import styles from './Settings.module.css';
import type { Editing } from './editing';
import type { Settings } from './use-settings';
import { Theirs } from './Theirs';
import { useWords } from './words';

type Props = Editing & Pick<Settings, 'save' | 'reload'> & { readonly seen: SettingsView };

/** Saves or discards the changes. Shown while something is changed, or the stored policy cannot be read. */
export function SaveBar({ draft, change, seen, save, reload }: Props): ReactElement | null {
  const words = useWords();
  const { failure, submit, forget } = useSubmit();
  const choice = toChoice(draft);
  const wrong = whatIsWrong(draft);
  const stored = toDraft(seen);
  const isChanged = !isSame(draft, stored);
  if (!isChanged && seen.broken === null) return null;
  const store = async (version: number): Promise<void> => {
    const isStored = choice !== null && (await submit(() => save({ ...choice, version })));
    // Jira shows and announces this flag itself, because the bar disappears on saving.
    if (isStored) showFlag({ id: 'policy-saved', title: words.saved, type: 'success', isAutoDismiss: true });
  };
  const theirs = failure?.code === 'conflict' ? Number(failure.facts['theirVersion']) : null;
  return (
    <div className={styles['bar']}>
      {failure !== null && (
        <FailureNotice failure={failure}>
          {theirs !== null && <Theirs version={theirs} draft={draft} />}
          {theirs !== null && <QuietButton onPress={reload}>{words.loadTheirs}</QuietButton>}
          {theirs !== null && <QuietButton onPress={() => void store(theirs)}>{words.saveMine}</QuietButton>}
        </FailureNotice>
      )}
      <div className={styles['buttons']}>
        <p role="status">{wrong === null ? words.unsaved : words.wrong[wrong]}</p>
        {isChanged && (
          <QuietButton
            onPress={() => {
              forget();
              change(stored);
            }}
          >
            {words.discard}
          </QuietButton>
        )}
        <QuietButton primary disabled={choice === null} onPress={() => void store(draft.choice.version)}>
          {words.save}
        </QuietButton>
      </div>
    </div>
  );
}
