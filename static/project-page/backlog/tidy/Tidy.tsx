import { lazy, type ReactElement, Suspense, useEffect, useId, useMemo, useState } from 'react';
import { sameTitles } from '../../../../src/domain/backlog/same-titles';
import { jqlOfLeavers, countUntidy, type Untidy, untidy, untidyItems } from '../../../../src/jira/search/untidy';
import { orBroken } from '../../../ui/or-broken';
import { OutLink } from '../../../ui/OutLink';
import { QuietButton } from '../../../ui/QuietButton';
import { untilGone } from '../../../ui/until-gone';
import { Figure } from '../../shared/Figure';
import figure from '../../shared/Figure.module.css';
import { asViewer } from '../../shared/request';
import type { Report } from '../report';
import type { AllItems } from '../use-all-items';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

/** Files of their own, loaded once a list is opened. */
const ParkList = lazy(() => orBroken(async () => ({ default: (await import('./ParkList')).ParkList })));
const TitleGroups = lazy(() => orBroken(async () => ({ default: (await import('./TitleGroups')).TitleGroups })));

type Props = { readonly report: Report; readonly all: AllItems };

/**
 * What Jira tells without anybody's work, each a figure with its search in Jira. Of a large backlog it is what was untouched
 * for a year; the others follow once every item was read, since titles and reporters are compared in the page.
 */
export function Tidy({ report, all }: Props): ReactElement | null {
  const words = useTidyWords();
  const id = useId();
  const [open, setOpen] = useState<'park' | 'titles' | null>(null);
  const [wasParking, setParking] = useState(false);
  const [changes, setChanges] = useState(0);
  const counts = useCounts(report, changes);
  const { setup, read, complete } = report;
  const groups = useMemo(() => (complete ? sameTitles(read) : []), [complete, read]);
  const ofLeavers = useMemo(() => (complete ? read.filter(({ leaver }) => leaver !== null) : []), [complete, read]);
  if (counts === null) return null;
  const press = (list: 'park' | 'titles'): void => {
    setOpen(list === open ? null : list);
    if (list === 'park') setParking(true);
  };
  const sharing = groups.flat().length;
  const found = untidy.filter((kind) => (counts[kind] ?? 0) > 0);
  const isNothing = found.length + sharing + ofLeavers.length === 0 && !wasParking;
  if (isNothing && complete) return null;
  return (
    <section className={styles['tidy']} aria-labelledby={id}>
      <div className={styles['line']}>
        <h2 id={id} className={styles['name']}>
          {words.name}
        </h2>
        <ul className={styles['figures']}>
          {found.map((kind) => (
            <li key={kind}>
              <InSearch jql={untidyItems(setup, kind)}>{words.figures[kind](counts[kind] ?? 0)}</InSearch>
            </li>
          ))}
          {ofLeavers.length > 0 && (
            <li>
              <InSearch jql={jqlOfLeavers(setup, ofLeavers)}>{words.figures.leavers(ofLeavers.length)}</InSearch>
            </li>
          )}
          {sharing > 0 && (
            <li>
              <Figure expanded={open === 'titles'} onOpen={() => press('titles')}>
                {words.figures.titles(sharing)}
              </Figure>
            </li>
          )}
        </ul>
        {setup.canEdit && (found.includes('untouched') || wasParking) && (
          <QuietButton aria-expanded={open === 'park'} onPress={() => press('park')}>
            {words.park.open}
          </QuietButton>
        )}
        {!complete && <LookAtAll all={all} />}
      </div>
      {wasParking && (
        // A closed list keeps its outcomes, and its run goes on.
        <div hidden={open !== 'park'}>
          <Suspense>
            <ParkList setup={setup} count={counts.untouched ?? 0} onChange={() => setChanges((before) => before + 1)} />
          </Suspense>
        </div>
      )}
      {open === 'titles' && (
        <Suspense>
          <TitleGroups groups={groups} canEdit={setup.canEdit} />
        </Suspense>
      )}
    </section>
  );
}

/** A figure as a link to its items in Jira's search. */
function InSearch({ jql, children }: { readonly jql: string; readonly children: string }): ReactElement {
  return (
    <OutLink className={figure['figure']} to={`/issues/?jql=${encodeURIComponent(jql)}`}>
      {children}
    </OutLink>
  );
}

function LookAtAll({ all: { state, start } }: Pick<Props, 'all'>): ReactElement {
  const words = useTidyWords();
  if (state.status === 'reading') return <span role="status">{words.looking}</span>;
  return <QuietButton onPress={start}>{words.lookAtAll}</QuietButton>;
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
