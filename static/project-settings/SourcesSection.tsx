import type { ReactElement } from 'react';
import type { SettingsView } from '../../src/contract-settings';
import { Choice } from '../ui/Choice';
import { type Editing, withChoice } from './policy-form';
import { Section } from './Section';
import styles from './Settings.module.css';
import { useWords } from './words';

/** `boards`: null where a board cannot be chosen. */
type Props = Editing & Pick<SettingsView, 'fields'> & { readonly boards: SettingsView['boards'] | null };
const languages = ['en', 'de'] as const;

/** The field and board that the app reads, and the language that it writes in. */
export function SourcesSection({ draft, change, fields, boards }: Props): ReactElement {
  const words = useWords();
  const { acceptanceField, board, language } = draft.choice;
  const isGone = acceptanceField !== null && !fields.some(({ id }) => id === acceptanceField);
  const isHidden = board !== null && boards?.some(({ id }) => id === board) === false;
  return (
    <Section name="sources" title={words.sources}>
      <div className={styles['fields']}>
        <Choice
          label={words.acceptanceField}
          hint={words.acceptanceHint}
          value={acceptanceField ?? ''}
          options={[
            { value: '', label: words.acceptanceInDescription },
            ...fields.map(({ id, name }) => ({ value: id, label: name })),
            ...(isGone ? [{ value: acceptanceField, label: words.acceptanceGone(acceptanceField) }] : []),
          ]}
          onChange={(value) => change(withChoice(draft, { acceptanceField: value === '' ? null : value }))}
        />
        {boards !== null && (
          <Choice
            label={words.board}
            hint={words.boardHint}
            value={board === null ? '' : String(board)}
            options={[
              { value: '', label: words.boardFirst(boards[0]?.name ?? null) },
              ...boards.map(({ id, name }) => ({ value: String(id), label: name })),
              ...(isHidden ? [{ value: String(board), label: words.boardGone(board) }] : []),
            ]}
            onChange={(value) => change(withChoice(draft, { board: value === '' ? null : Number(value) }))}
          />
        )}
        <Choice
          label={words.language}
          value={language}
          options={languages.map((value) => ({ value, label: words.languages[value] }))}
          onChange={(value) => change(withChoice(draft, { language: languages.find((one) => one === value) ?? 'en' }))}
        />
      </div>
    </Section>
  );
}
