import type { ReactElement } from 'react';
import { reasonsOf, type When } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { Lozenge } from '../../../ui/Lozenge';
import { IssueLink } from '../../shared/IssueLink';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';
import styles from './RefineNext.module.css';

type Props = { readonly item: BacklogItem; readonly when: When };

/** One item: the reason for its place in the list, then what is missing. */
export function NextRow({ item, when }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const why = useNextWords([item], when);
  const estimate = item.estimate?.value ?? null;
  return (
    <li className={styles['row']}>
      <span>
        <IssueLink issueKey={item.key} summary={item.summary} />
      </span>
      <span>
        <Lozenge readiness={item.readiness} />
      </span>
      <span className={styles['why']} dir="auto">
        {why(item)}
      </span>
      <span className={styles['estimate']}>{estimate === null ? words.noEstimate : formats.points(estimate)}</span>
    </li>
  );
}

/** Why each of these items stands where it stands in the list, then what is missing, in words. */
export function useNextWords(items: readonly BacklogItem[], when: When): (item: BacklogItem) => string {
  const words = useWords();
  const missing = useMissing(items);
  return (item) => {
    const [first] = reasonsOf(item, when);
    const lacks = missing(item);
    if (first === undefined) return words.list(lacks);
    const isOverdue = (item.readiness?.nextDue ?? when.today) < when.today;
    const reason = words.reasons[first](item.sprint?.name ?? null, isOverdue);
    return words.list([reason, ...lacks.filter((one) => one !== reason)]);
  };
}
