import type { ReactElement } from 'react';
import type { SplitView } from '../../../src/contract';
import { IssueLink } from '../parts/IssueLink';
import styles from './split.module.css';
import { useWords } from '../words';

type Props = Omit<SplitView, 'panel'> & { readonly issueKey: string };

/** The outcome of a split: created parts as links, failed ones with the reason, and what became of the issue. */
export function SplitOutcome({ created, failed, placed, after, issueKey }: Props): ReactElement {
  const words = useWords().split;
  return (
    <div role="status" className={styles['outcome']}>
      {created.length > 0 && (
        <>
          <p>{words.created}</p>
          <ul className={styles['created']} aria-label={words.created}>
            {created.map(({ item, key }) => (
              <li key={key}>
                <IssueLink issueKey={key}>
                  {' '}
                  <span dir="auto">{item}</span>
                </IssueLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {created.some(({ linked }) => !linked) && <p>{words.unlinked}</p>}
      {!placed && <p>{words.notPlaced}</p>}
      {after !== 'kept' && <p>{words.after[after](issueKey)}</p>}
      {failed.length > 0 && <p>{words.notCreated(failed.length)}</p>}
    </div>
  );
}
