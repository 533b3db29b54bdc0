import type { ReactElement } from 'react';
import type { When } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { SharedContext, SharedLine, useSaidAbove } from '../table/SharedLine';
import { createTally, type Shared } from '../table/tally';
import { type Truth, truthsOf } from '../table/truths';
import { useWords } from '../words';
import { NextRow, reasonWords } from './NextRow';
import styles from './RefineNext.module.css';

type Props = { readonly items: readonly BacklogItem[]; readonly when: When; readonly isNumbered: boolean };

/** Items to talk about: what nearly all have in common once above them, in each row what differs. */
export function NextRows({ items, when, isNumbered }: Props): ReactElement {
  const words = useWords();
  const shared: readonly Shared<Truth>[] = sharedBy(items.map(truthsOf));
  const reasons = sharedBy(items.map((item) => reasonWords(item, when, words)));
  const saidAbove = new Set(reasons.map(({ truth }) => truth));
  const rows = items.map((item) => <NextRow key={item.id} item={item} when={when} saidAbove={saidAbove} />);
  return (
    <>
      <SharedLine shared={shared} total={items.length} reasons={reasons} />
      <SharedContext.Provider value={useSaidAbove(shared)}>
        {isNumbered ? (
          <ol className={styles['list']}>{rows}</ol>
        ) : (
          <ul className={`${styles['list']} ${styles['held']}`}>{rows}</ul>
        )}
      </SharedContext.Provider>
    </>
  );
}

function sharedBy<T>(rows: readonly (readonly T[])[]): readonly Shared<T>[] {
  const tally = createTally<T>();
  for (const row of rows) tally.add(row);
  return tally.shared();
}
