import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { ContentChanges } from '../../../src/contract';
import type { FieldDiff } from '../../../src/domain/content/content-edit';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { useNameOf } from '../../ui/Name';
import { DiffText } from './DiffText';
import { usePanel } from '../store/panel-context';
import styles from './recheck.module.css';
import { type ChangesSince, useChanges } from './use-changes';
import { useWords } from '../words';

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

type Props = { readonly id: string; readonly since?: ChangesSince };

/** The changes since the agreement or the viewer's own vote, word by word, from Jira's history. */
export function Changes({ id, since = 'agreement' }: Props): ReactElement {
  const { recheck: words, retry } = useWords();
  const found = useChanges(usePanel().view.assessment.readiness.fingerprint, since);
  return (
    <section id={id} className={styles['changes']} aria-label={words.changes} aria-busy={found.status === 'reading'}>
      {found.status === 'reading' && <p role="status">{words.looking}</p>}
      {found.status === 'failed' && (
        <FailureNotice failure={found.failure}>
          <Button onClick={found.again}>{retry}</Button>
        </FailureNotice>
      )}
      {found.status === 'read' && <Found changes={found.changes} />}
    </section>
  );
}
