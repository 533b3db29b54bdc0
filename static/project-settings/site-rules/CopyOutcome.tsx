import type { ReactElement } from 'react';
import type { SettingsView } from '../../../src/contract-settings';
import { useFormats } from '../../ui/formats';
import { ChangeList } from '../ChangeList';
import { differences } from '../differences';
import type { Fitted } from '../fit-rules';
import { toForm } from '../policy-form';
import { saidIn } from '../said-in';
import styles from '../Settings.module.css';
import { useWords } from '../words';

/** Says what the copied rules change in the form, and what they name that is not found. */
export function CopyOutcome({ taken, view }: { readonly taken: Fitted; readonly view: SettingsView }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const said = (draft: Fitted['draft']) => saidIn(draft, { words, formats, view });
  const changes = differences(said(toForm(view)), said(taken.draft));
  return (
    <>
      <p>{words.copied.done(changes.length)}</p>
      {taken.notFound.length > 0 && (
        <>
          <p>{words.copied.notFound}</p>
          <ul className={styles['read']}>
            {taken.notFound.map((one) => (
              <li key={`${one.what} ${one.name} ${one.what === 'field' ? one.rule : ''}`} dir="auto">
                {words.copied.missing[one.what](one)}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && <ChangeList of={changes} open />}
    </>
  );
}
