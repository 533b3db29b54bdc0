import { lazy, type ReactElement, Suspense, useEffect, useId, useMemo, useState } from 'react';
import { sameTitles } from '../../../../src/domain/backlog/same-titles';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { countUntidy, type Untidy, untidy } from '../../../../src/jira/search/untidy';
import { orBroken } from '../../../ui/or-broken';
import { untilGone } from '../../../ui/until-gone';
import { asViewer } from '../../shared/request';
import { IssueLink } from '../../shared/IssueLink';
import { Some } from './Some';
import { QuietButton } from '../../../ui/QuietButton';
import { Figure } from '../../shared/Figure';
import type { Report } from '../report';
import type { AllItems } from '../use-all-items';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Kind = Untidy | 'same-title' | 'reporter-left';
/** The order in which they stand. */
const kinds: readonly Kind[] = ['untouched', 'same-title', 'reporter-left', 'without-words', 'to-do'];

/** A file of its own, loaded once a list is opened. */
const SearchedList = lazy(() => orBroken(async () => ({ default: (await import('./SearchedList')).SearchedList })));

const TitleGroups = lazy(() => orBroken(async () => ({ default: (await import('./TitleGroups')).TitleGroups })));

type Props = { readonly report: Report; readonly all: AllItems };

/**
 * What Jira tells without anybody's work, each a figure with its list. Of a large backlog it is what was untouched for a
 * year; the others follow once every item was read, since titles and reporters are compared in the page.
 */
export function Tidy({ report, all }: Props): ReactElement | null {
  const words = useTidyWords();
  const id = useId();
  const [open, setOpen] = useState<Kind | null>(null);
  const [searched, setSearched] = useState<readonly Untidy[]>([]);
  const [changes, setChanges] = useState(0);
  const counts = useCounts(report, changes);
  const { setup, read, complete } = report;
  const groups = useMemo(() => (complete ? sameTitles(read) : []), [complete, read]);
  const leavers = useMemo(() => (complete ? read.filter(({ reporterLeft }) => reporterLeft) : []), [complete, read]);
  if (counts === null) return null;
  const countOf = (kind: Kind): number => {
    if (kind === 'same-title') return groups.flat().length;
    return kind === 'reporter-left' ? leavers.length : (counts[kind] ?? 0);
  };
  const press = (kind: Kind): void => {
    setOpen(kind === open ? null : kind);
    setSearched(untidy.filter((one) => one === kind || searched.includes(one)));
  };
  const found = kinds.filter((kind) => countOf(kind) > 0 || kind === open);
  if (found.length === 0 && complete) return null;
  return (
    <section className={styles['tidy']} aria-labelledby={id}>
      <div className={styles['line']}>
        <h2 id={id} className={styles['name']}>
          {words.name}
        </h2>
        <ul className={styles['figures']}>
          {found.map((kind) => (
            <li key={kind}>
              <Figure expanded={kind === open} onOpen={() => press(kind)}>
                {words.figures[kind](countOf(kind))}
              </Figure>
            </li>
          ))}
        </ul>
        {!complete && <LookAtAll all={all} />}
      </div>
      {searched.map((kind) => (
        // What was done in a list stays with it, and goes on, while another one is looked at.
        <div key={kind} hidden={kind !== open}>
          <Suspense>
            <SearchedList
              kind={kind}
              setup={setup}
              count={counts[kind] ?? 0}
              onChange={() => setChanges((before) => before + 1)}
            />
          </Suspense>
        </div>
      ))}
      {open === 'same-title' && (
        <Suspense>
          <TitleGroups groups={groups} canEdit={setup.canEdit} />
        </Suspense>
      )}
      {open === 'reporter-left' && <LeftList items={leavers} />}
    </section>
  );
}

function LookAtAll({ all: { state, start } }: Pick<Props, 'all'>): ReactElement {
  const words = useTidyWords();
  if (state.status === 'reading') return <span role="status">{words.looking}</span>;
  return <QuietButton onPress={start}>{words.lookAtAll}</QuietButton>;
}

/** Items whose reporter has left, in rank order. */
function LeftList({ items }: { readonly items: readonly BacklogItem[] }): ReactElement {
  const words = useTidyWords();
  return (
    <div className={styles['opened']}>
      <p className={styles['quiet']}>{words.means['reporter-left']()}</p>
      <Some of={items}>
        {(shown) => (
          <ul className={styles['list']}>
            {shown.map(({ id, key, summary }) => (
              <li key={id} className={styles['row']}>
                <IssueLink issueKey={key} summary={summary} />
              </li>
            ))}
          </ul>
        )}
      </Some>
    </div>
  );
}

type Counts = Readonly<Partial<Record<Untidy, number>>>;

/** Of a backlog that was not read whole: one count keeps the opened page within its requests. */
const first = ['untouched'] as const;

/**
 * What Jira counts once the page has all other counts, and again after each change; null until it has. Kinds that Jira
 * does not count are left out.
 */
function useCounts(
  { setup, reading, complete, totals }: Pick<Report, 'setup' | 'reading' | 'complete' | 'totals'>,
  changes: number,
): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null);
  const isDue = totals !== null;
  useEffect(() => {
    if (!isDue) return undefined;
    return untilGone(countUntidy(asViewer, setup, complete ? untidy : first), setCounts);
  }, [isDue, complete, setup, reading, changes]);
  return counts;
}
