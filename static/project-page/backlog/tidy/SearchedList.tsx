import { type ReactElement, useCallback } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { daysAfter } from '../../../../src/domain/shared/day';
import { A_YEAR, readUntidy, type Untidy, untidyItems } from '../../../../src/jira/search/untidy';
import { useFormats } from '../../../ui/formats';
import { openPage } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { useRead } from '../../../ui/use-read';
import { IssueLink } from '../../shared/IssueLink';
import { asViewer } from '../../shared/request';
import { useWords } from '../words';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Props = {
  readonly kind: Untidy;
  readonly setup: ReportSetup;
  /** How many there are in all. */
  readonly count: number;
};

/** The first items that Jira's search finds of a kind, read when the list is opened. */
export function SearchedList({ kind, setup, count }: Props): ReactElement {
  const words = useTidyWords();
  const report = useWords();
  const formats = useFormats();
  const read = useRead(
    kind,
    useCallback(() => readUntidy(asViewer, setup, kind), [kind, setup]),
  );
  const since = formats.day(daysAfter(setup.today, -A_YEAR), setup.today);
  if (read === null) return <p role="status">{report.loading}</p>;
  if (read === 'failed') return <p role="alert">{report.failures['jira-unavailable']({})}</p>;
  const { found, next } = read.value;
  return (
    <div className={styles['opened']}>
      <p className={styles['quiet']}>
        {words.means[kind](since)} {next !== null && words.stalestOf(found.length, Math.max(count, found.length))}
      </p>
      {found.length === 0 && <p role="status">{words.none}</p>}
      <ul className={styles['list']}>
        {found.map(({ id, key, summary, updated }) => (
          <li key={id} className={styles['row']}>
            <IssueLink issueKey={key} summary={summary} />
            {updated !== null && (
              <span className={styles['quiet']}>{words.touched(formats.dayOf(updated, setup.today))}</span>
            )}
          </li>
        ))}
      </ul>
      <div>
        <QuietButton onPress={() => openPage(`/issues/?jql=${encodeURIComponent(untidyItems(setup, kind))}`)}>
          {report.opened.search}
        </QuietButton>
      </div>
    </div>
  );
}
