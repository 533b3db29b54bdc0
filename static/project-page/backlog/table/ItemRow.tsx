import { createContext, type ReactElement, useContext } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import { DateText } from '../../../ui/DateText';
import { useFormats } from '../../../ui/formats';
import { Lozenge } from '../../../ui/Lozenge';
import { openPage } from '../../../ui/OutLink';
import { IssueLink } from '../../shared/IssueLink';
import { useWords } from '../words';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import { AskedQuestions } from './AskedQuestions';
import styles from './ItemTable.module.css';
import { useMissing } from './use-missing';

/** Draws what ticks an item; null while none are chosen. */
export const TickContext = createContext<((item: BacklogItem) => ReactElement) | null>(null);

type Props = { readonly item: BacklogItem; readonly today: Day; readonly index: number };

/** One item. Its link works with keyboard and mouse; a click anywhere on the line opens it too. */
export function ItemRow({ item, today, index }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const missing = useMissing();
  const estimate = item.estimate?.value ?? null;
  const agreedAt = isAgreed(item.readiness) ? (item.readiness?.agreedAt ?? null) : null;
  return (
    <tr role="row" className={styles['item']} aria-rowindex={index + 2} onClick={() => openPage(`/browse/${item.key}`)}>
      <td role="cell" className={styles['title']}>
        {useContext(TickContext)?.(item)}
        <IssueLink issueKey={item.key} summary={item.summary} />
        <AskedQuestions item={item} today={today} />
      </td>
      <td role="cell" className={styles['state']}>
        <Lozenge readiness={item.readiness} />
      </td>
      <td role="cell" className={styles['missing']} dir="auto">
        {words.list(missing(item))}
      </td>
      <td role="cell" className={styles['questions']} data-label={words.columns.questions}>
        <Questions item={item} today={today} />
      </td>
      <td
        role="cell"
        className={styles['estimate']}
        data-label={words.columns.estimate}
        {...(estimate === null ? { 'data-empty': '' } : {})}
      >
        {estimate === null ? words.noEstimate : formats.points(estimate)}
      </td>
      <td role="cell" className={styles['agreed']} data-label={words.columns.agreed}>
        {agreedAt !== null && <DateText at={agreedAt} today={today} />}
      </td>
    </tr>
  );
}

function Questions({ item: { questions }, today }: Pick<Props, 'item' | 'today'>): ReactElement | null {
  const words = useWords();
  if (questions.length === 0) return null;
  const late = questions.some(({ due }) => due !== null && due < today);
  return (
    <>
      {words.questionsOpen(questions.length)}
      {late && (
        <>
          {' '}
          <span className={styles['late']}>{words.overdueMark}</span>
        </>
      )}
    </>
  );
}
