import { type ReactElement, useId } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { Day } from '../../../../src/domain/shared/instant';
import { useFormats } from '../../../ui/formats';
import { IssueLink } from '../../shared/IssueLink';
import type { QuestionFilter } from '../filter/filter';
import { AskedContext, AskedQuestions } from '../table/AskedQuestions';
import { useWords } from '../words';
import styles from './RefineNext.module.css';

/** Most rows; the others are counted. */
const ROWS = 5;
const blocking: QuestionFilter = { kind: 'blocking' };

type Props = { readonly items: readonly BacklogItem[]; readonly today: Day };

/** What the running sprint waits for: its items with questions that must be answered first. */
export function AnswerFirst({ items, today }: Props): ReactElement | null {
  const words = useWords();
  const formats = useFormats();
  const id = useId();
  if (items.length === 0) return null;
  const sprints = [...new Set(items.flatMap(({ sprint }) => sprint?.name ?? []))];
  return (
    <section className={styles['next']} aria-labelledby={id}>
      <h2 className={styles['name']} id={id}>
        {words.answerFirstIn(formats.list(sprints), sprints.length === 1, items.length)}
      </h2>
      <AskedContext.Provider value={blocking}>
        <ul className={`${styles['list']} ${styles['plain']}`}>
          {items.slice(0, ROWS).map((item) => (
            <li key={item.id} className={styles['row']}>
              <span>
                <IssueLink issueKey={item.key} summary={item.summary} />
              </span>
              <AskedQuestions item={item} today={today} />
            </li>
          ))}
        </ul>
      </AskedContext.Provider>
      {items.length > ROWS && <p className={styles['quiet']}>{words.more(items.length - ROWS)}</p>}
    </section>
  );
}
