import { lazy, type ReactElement, Suspense, useContext, useId, useState } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { When } from '../../../../src/domain/backlog/agenda';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { NEXT, type NoneNext } from '../figures';
import { Figure } from '../../shared/Figure';
import { useWords } from '../words';
import { orBroken } from '../../../ui/or-broken';
import { BesideContext } from './beside';
import styles from './RefineNext.module.css';
import { SharedContext, SharedLine, useSaidAbove } from '../table/SharedLine';
import { createTally, type Shared } from '../table/tally';
import { type Truth, truthsOf } from '../table/truths';
import { NextRow, reasonWords } from './NextRow';

type Props = {
  readonly next: readonly BacklogItem[];
  readonly heldBack: readonly BacklogItem[];
  readonly none: NoneNext;
  readonly setup: ReportSetup;
  readonly when: When;
};

/** A file of its own, loaded once the report is drawn. */
const CopyAgenda = lazy(() => orBroken(async () => ({ default: (await import('./CopyAgenda')).CopyAgenda })));

/**
 * The next items to talk about. Drafts are listed apart, with what they lack; a team may talk about them all the same.
 */
export function RefineNext({ next, heldBack, none, setup, when }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? next : next.slice(0, NEXT);
  return (
    <section className={styles['next']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 className={styles['name']} id={id}>
          {words.refineNext}
        </h2>
        {useContext(BesideContext)?.(setup)}
        {next.length > 0 && (
          <Suspense>
            <CopyAgenda items={shown} board={setup.board?.name ?? null} today={when.today} />
          </Suspense>
        )}
      </div>
      {next.length === 0 ? (
        <p className={styles['quiet']}>{words.refineNextNone[none]}</p>
      ) : (
        <NextRows items={shown} when={when} isNumbered />
      )}
      {next.length > NEXT && (
        <p className={styles['quiet']}>
          {words.someOf(shown.length, next.length)}{' '}
          <Figure onOpen={() => setAll(!isAll)} expanded={isAll}>
            {isAll ? words.fewer : words.allOfThem}
          </Figure>
        </p>
      )}
      {heldBack.length > 0 && (
        <p className={styles['quiet']}>
          {words.heldBack(heldBack.length)}{' '}
          <Figure onOpen={() => setOpen(!open)} expanded={open}>
            {open ? words.hide : words.show}
          </Figure>
        </p>
      )}
      {open && heldBack.length > 0 && <NextRows items={heldBack} when={when} isNumbered={false} />}
    </section>
  );
}

type RowsProps = { readonly items: readonly BacklogItem[]; readonly when: When; readonly isNumbered: boolean };

/** Items to talk about: what nearly all have in common once above them, in each row what differs. */
function NextRows({ items, when, isNumbered }: RowsProps): ReactElement {
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
