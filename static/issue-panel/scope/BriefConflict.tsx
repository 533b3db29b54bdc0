import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { Failure } from '../../../src/contract';
import { type BriefField, briefFields } from '../../../src/domain/content/brief-merge';
import { FailureNotice } from '../../ui/FailureNotice';
import styles from '../panel.module.css';
import type { TypedBrief } from './use-brief-draft';
import { useWords } from '../words';

/** A field that another person changed too, with their text, in the order of the form. */
export type Contested = { readonly field: BriefField; readonly theirs: string };

/** Fields in conflict; one is settled once its base equals the other text. */
export function contestedIn(failure: Failure | null, seen: TypedBrief): readonly Contested[] {
  if (failure?.facts.because !== 'brief-changed') return [];
  const { theirs: changed } = failure.facts;
  return briefFields.flatMap((field) => {
    const theirs = changed[field];
    return theirs !== undefined && theirs !== seen[field] ? [{ field, theirs }] : [];
  });
}

type Props = {
  readonly failure: Failure;
  readonly contested: readonly Contested[];
  readonly mine: TypedBrief;
  readonly choose: (of: Contested, text: string) => void;
};

/** Both texts of each field in conflict; the choice holds for that field alone. */
export function BriefConflict({ failure, contested, mine, choose }: Props): ReactElement {
  const { conflict: words, brief } = useWords();
  const labels: Readonly<Record<BriefField, string>> = {
    why: brief.whyLabel,
    who: brief.whoLabel,
    whyNow: brief.whyNowLabel,
    inScope: brief.inLabel,
    outOfScope: brief.outLabel,
  };
  return (
    <FailureNotice failure={failure}>
      {contested.map((one) => (
        <div key={one.field} role="group" aria-label={labels[one.field]} className={styles['contested']}>
          <strong>{labels[one.field]}</strong>
          <dl className={styles['both']}>
            <dt>{words.theirs}</dt>
            <dd dir="auto">{one.theirs || brief.nothing}</dd>
            <dt>{words.yours}</dt>
            <dd dir="auto">{mine[one.field].trim() || brief.nothing}</dd>
          </dl>
          <div className={styles['actions']}>
            <Button onClick={() => choose(one, one.theirs)}>{words.keepTheirs}</Button>
            <Button onClick={() => choose(one, mine[one.field])}>{words.useMine}</Button>
          </div>
        </div>
      ))}
    </FailureNotice>
  );
}
