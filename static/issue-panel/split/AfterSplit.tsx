import type { ReactElement } from 'react';
import type { Closing } from '../../../src/domain/issue/part';
import { Pills } from '../form/Pills';
import styles from './split.module.css';
import { useWords } from '../words';

/** The choice that leaves the issue as it is. */
export const KEEP = 'keep';

type Props = {
  readonly issueKey: string;
  readonly closings: readonly Closing[];
  /** Id of a transition, or `KEEP`. */
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
};

/** What happens to the issue once its parts exist. A text where the viewer cannot close it. */
export function AfterSplit({ issueKey, closings, chosen, onChoose }: Props): ReactElement {
  const words = useWords().split;
  if (closings.length === 0) return <p className={styles['quiet']}>{words.staysAsItIs(issueKey)}</p>;
  const options = closings.map(({ id, status }) => ({ value: id, label: words.closeAs(status) }));
  return (
    <Pills
      legend={words.whatHappensTo(issueKey)}
      options={[...options, { value: KEEP, label: words.keepIt }]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
