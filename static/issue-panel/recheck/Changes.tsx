import Button from '@atlaskit/button/new';
import { type ReactElement, Fragment, useCallback, useState } from 'react';
import type { ContentChanges } from '../../../src/contract';
import type { FieldDiff } from '../../../src/domain/content/content-edit';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { usePanel } from '../store/panel-context';
import styles from './recheck.module.css';
import { useWords } from '../words';
import type { DiffPart } from '../../../src/domain/content/word-diff';
import hidden from '../../ui/hidden.module.css';
import { shorten } from './shorten';
import { useRead } from '../../ui/use-read';

/** Who edited the field, and when each of them did so last. */
function useEditors({ edits }: FieldDiff): string {
  const words = useWords().recheck;
  const formats = useFormats();
  const { today } = usePanel().view;
  const nameOf = useNameOf(edits.map(({ by }) => by).filter((by) => by !== null));
  const last = new Map(edits.map(({ by, at }) => [by, at]));
  const texts = [...last].map(
    ([by, at]) => `${by === null ? words.somebody : nameOf(by)}, ${formats.moment(at, today)}`,
  );
  return texts.join(' · ');
}

/** Formats estimates in the viewer's language; other texts stay as in Jira's history. */
function useParts({ field, parts }: FieldDiff): FieldDiff['parts'] {
  const { number } = useFormats();
  if (field !== 'estimate') return parts;
  return parts.map((part) => (part.kind === 'same' ? part : { ...part, text: number(Number(part.text)) }));
}

function Field({ diff }: { diff: FieldDiff }): ReactElement {
  const words = useWords().recheck;
  return (
    <div className={styles['field']}>
      <h2>
        {words.fields[diff.field]} <span dir="auto">{useEditors(diff)}</span>
      </h2>
      <DiffText parts={useParts(diff)} />
    </div>
  );
}

function Found({ changes: { fields, elsewhere } }: { changes: ContentChanges }): ReactElement {
  const words = useWords().recheck;
  return (
    <>
      {fields.map((diff) => (
        <Field key={diff.field} diff={diff} />
      ))}
      {elsewhere && <p>{words.elsewhere}</p>}
      {fields.length === 0 && !elsewhere && <p>{words.nothing}</p>}
    </>
  );
}

type Props = {
  readonly id: string;
  /** The content that the changes are shown against. */
  readonly since?: 'agreement' | 'my-vote';
};

/** The changes since the agreement or the viewer's own vote, word by word, from Jira's history. */
export function Changes({ id, since = 'agreement' }: Props): ReactElement {
  const { recheck: words, retry } = useWords();
  const { view, actions } = usePanel();
  const { seeChanges } = actions;
  const [tries, setTries] = useState(0);
  const read = useCallback(() => seeChanges(since), [seeChanges, since]);
  // The history is read again when the content changes.
  const found = useRead(`${view.assessment.readiness.fingerprint} ${tries}`, read);
  const result = found === null || found === 'failed' ? null : found.value;
  return (
    <section id={id} className={styles['changes']} aria-label={words.changes} aria-busy={result === null}>
      {result === null && <p role="status">{words.looking}</p>}
      {result?.ok === false && (
        <FailureNotice failure={result.failure}>
          <Button onClick={() => setTries(tries + 1)}>{retry}</Button>
        </FailureNotice>
      )}
      {result?.ok === true && <Found changes={result.value} />}
    </section>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart }): ReactElement {
  const words = useWords().recheck;
  if (kind === 'same') return <>{text}</>;
  const Changed = kind === 'removed' ? 'del' : 'ins';
  return (
    <Changed className={styles[kind]}>
      <span className={hidden['hidden']}> {words[kind]} </span>
      {text}
    </Changed>
  );
}

/**
 * A text with removed and added parts: struck through and underlined, and named for screen readers. A blank parts the
 * new words from those they replace.
 */
function DiffText({ parts: all }: { parts: readonly DiffPart[] }): ReactElement {
  return (
    <p className={styles['diff']} dir="auto">
      {shorten(all).map((part, index, parts) => (
        <Fragment key={index}>
          {part.kind === 'added' && parts[index - 1]?.kind === 'removed' && ' '}
          <Part part={part} />
        </Fragment>
      ))}
    </p>
  );
}
