import type { ReactElement } from 'react';
import { useState } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { type FileProblem, toPolicyFile } from '../../src/domain/policy/policy-file';
import { FILE_LIMIT } from '../../src/domain/policy/policy-limits';
import { ask, backend } from '../ui/backend';
import { download } from '../ui/download';
import field from '../ui/Field.module.css';
import { FieldFrame } from '../ui/FieldFrame';
import { useFormats } from '../ui/formats';
import notice from '../ui/Notice.module.css';
import { QuietButton } from '../ui/QuietButton';
import { TextBlock } from '../ui/TextBlock';
import { asText, useUnsaved } from '../ui/use-unsaved';
import { ChangeList } from './ChangeList';
import { differences } from './differences';
import type { Editing } from './editing';
import { type Fitted, fitFile } from './fit-file';
import { placeInWords } from './place-in-words';
import { toForm } from './policy-form';
import { saidIn } from './said-in';
import { Section } from './Section';
import styles from './Settings.module.css';
import type { SettingsWords } from './words.en';
import { useWords } from './words';

type Props = Pick<Editing, 'change'> & { readonly view: SettingsView };
type Problem = FileProblem | { readonly because: 'unread' };
type Taken = Fitted | { readonly problem: Problem };

/** The saved policy as a file, and a file put into the form, from where it is looked at and saved like any change. */
export function RulesFile({ view, change }: Props): ReactElement {
  const words = useWords().file;
  const [text, setText] = useUnsaved(`file ${view.projectKey}`, '', asText);
  const [taken, setTaken] = useState<Taken | null>(null);
  const take = async (from: File | string): Promise<void> => {
    const next = await takenFrom(from, view);
    setTaken(next);
    if ('problem' in next) return;
    setText('');
    change(next.draft);
  };
  return (
    <Section name="file" title={words.title} hint={words.hint}>
      {view.broken === null && (
        <div className={styles['buttons']}>
          <QuietButton onPress={() => save(view, words.name(view.projectKey))}>{words.download}</QuietButton>
        </div>
      )}
      <FieldFrame label={words.choose}>
        {(ties) => (
          <input
            {...ties}
            type="file"
            accept="application/json,.json"
            className={`${field['control']} ${styles['file']}`}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void take(file);
              // The same file can be chosen again once it was put right.
              currentTarget.value = '';
            }}
          />
        )}
      </FieldFrame>
      <TextBlock label={words.paste} value={text} limit={FILE_LIMIT} alone onChange={setText} />
      <div className={styles['buttons']}>
        <QuietButton disabled={text.trim() === ''} onPress={() => void take(text)}>
          {words.put}
        </QuietButton>
      </div>
      <div role="status">{taken !== null && <FileOutcome taken={taken} view={view} />}</div>
    </Section>
  );
}

/** What was taken, in words: what the draft changes and what was not found, or why nothing was taken. */
export function FileOutcome({ taken, view }: { readonly taken: Taken; readonly view: SettingsView }): ReactElement {
  const words = useWords();
  const formats = useFormats();
  if ('problem' in taken)
    return <p className={`${notice['notice']} ${notice['failed']}`}>{problemIn(taken.problem, words)}</p>;
  const said = (draft: Fitted['draft']) => saidIn(draft, { words, formats, view });
  const changes = differences(said(toForm(view)), said(taken.draft));
  return (
    <>
      <p>{words.file.done(changes.length)}</p>
      {taken.notFound.length > 0 && (
        <>
          <p>{words.file.notFound}</p>
          <ul className={styles['read']}>
            {taken.notFound.map((one) => (
              <li key={`${one.what} ${one.name} ${one.what === 'field' ? one.rule : ''}`} dir="auto">
                {words.file.missing[one.what](one)}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && <ChangeList of={changes} open />}
    </>
  );
}

function problemIn(problem: Problem, words: SettingsWords): string {
  return problem.because === 'invalid'
    ? words.file.invalid([...new Set(problem.at.map((place) => placeInWords(place, words)))])
    : words.file.problems[problem.because];
}

/** The back end checks a file, by the schema that it checks a saved policy with. */
async function takenFrom(from: File | string, view: SettingsView): Promise<Taken> {
  if (typeof from !== 'string' && from.size > FILE_LIMIT) return { problem: { because: 'too-large' } };
  try {
    const text = typeof from === 'string' ? from : await from.text();
    const read = await ask(() => backend('checkPolicyFile', { text }));
    if (!read.ok) return { problem: { because: 'unread' } };
    return 'because' in read.value ? { problem: read.value } : fitFile(read.value, view);
  } catch (error) {
    console.error(error);
    return { problem: { because: 'unread' } };
  }
}

function save({ policy, fields, boards }: SettingsView, name: string): void {
  const acceptanceField = fields.find(({ id }) => id === policy.acceptanceField)?.name ?? null;
  const board = boards.find(({ id }) => id === policy.board)?.name ?? null;
  download(`${name}.json`, toPolicyFile(policy, { acceptanceField, board }));
}
