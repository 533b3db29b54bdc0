import type { ReactElement } from 'react';
import { isUnagreed } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { facts, isUntalked } from '../../../../src/domain/backlog/facts';
import { Figure } from '../../shared/Figure';
import { type FilterControl, inJira, isIn, isSameFilter } from '../filter/filter';
import styles from '../notices/Notices.module.css';
import { useWords } from '../words';

type Props = { readonly items: readonly BacklogItem[]; readonly control: FilterControl };

/** The facts of a part whose items are mostly untalked: votes and questions do not distinguish those. */
export function FactsLine({ items, control }: Props): ReactElement | null {
  const words = useWords();
  const judgedItems = items.filter((item) => isUnagreed(item) && item.readiness !== null);
  const untalked = judgedItems.filter(({ readiness }) => readiness !== null && isUntalked(readiness)).length;
  const withCounts = facts.map((fact) => ({ fact, count: items.filter((item) => isIn(fact, item, null)).length }));
  const found = withCounts.filter(({ count }) => count > 0);
  if (untalked * 2 <= judgedItems.length || found.length === 0) return null;
  return (
    <div className={styles['line']}>
      <p>{words.untalked(untalked, judgedItems.length)}</p>
      <ul className={styles['facts']}>
        {found.map(({ fact, count }) => {
          const filter = { ...inJira(control.filter), group: fact };
          return (
            <li key={fact}>
              <Figure pressed={isSameFilter(filter, control.filter)} onOpen={() => control.show(filter)}>
                {words.facts[fact](count)}
              </Figure>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
