import type { ReactElement } from 'react';
import { reasonsOf, type When } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import { Lozenge } from '../../../ui/Lozenge';
import { IssueLink } from '../../shared/IssueLink';
import type { ReportWords } from '../report.en';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';
import styles from './RefineNext.module.css';

type Props = {
  readonly item: BacklogItem;
  readonly when: When;
  /** Reasons that are said above the rows. */
  readonly saidAbove: ReadonlySet<string>;
};

/** One item: the first reason for its place in the list that other rows do not share, then what is missing. */
export function NextRow({ item, when, saidAbove }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const why = useNextWords(when, saidAbove);
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

/** Why an item stands where it stands in the list, then what is missing, in words. */
export function useNextWords(when: When, saidAbove: ReadonlySet<string> = NOTHING_SAID): (item: BacklogItem) => string {
  const words = useWords();
  const missing = useMissing();
  return (item) => {
    const [reason] = reasonWords(item, when, words).filter((one) => !saidAbove.has(one));
    const lacks = missing(item);
    return words.list(reason === undefined ? lacks : [reason, ...lacks.filter((one) => one !== reason)]);
  };
}
const NOTHING_SAID: ReadonlySet<string> = new Set();

/** All reasons that speak for an item, the strongest first. */
export function reasonWords(item: BacklogItem, when: When, { reasons }: ReportWords): readonly string[] {
  const isOverdue = (item.readiness?.nextDue ?? when.today) < when.today;
  return reasonsOf(item, when).map((reason) =>
    reasons[reason]({ sprint: item.sprint?.name ?? null, isOverdue, demand: item.demand }),
  );
}
