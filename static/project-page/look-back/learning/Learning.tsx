import { type ReactElement, useCallback, useState } from 'react';
import type { LookBackSetup } from '../../../../src/contract-look-back';
import type { Address } from '../../backlog/filter/use-kept';
import { QuietButton } from '../../../ui/QuietButton';
import { useRead } from '../../../ui/use-read';
import type { Telling } from '../telling';
import { toldIn } from '../../../../src/domain/lookback/compared';
import { Agreeing, notesOf } from './Agreeing';
import { Areas, useAreas } from './Areas';
import { Cases } from './Cases';
import styles from './Learning.module.css';
import type { OpenedItems } from './group';
import { OpenedList } from '../OpenedList';
import { type OpenControl, useOpened } from '../use-opened';
import type { Readers } from '../run-reading';
import { NO_SPRINTS, type Outcomes, readOutcomes } from './read-outcomes';
import { Rules } from './Rules';
import { Since, type Viewer } from './Since';
import { useLearningWords, withWords } from './words';
import { monthsOf } from '../../../../src/domain/lookback/months';
import type { SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { readReadiness } from '../../../../src/jira/look-back/read-readiness';
import { pageLanguage } from '../../../ui/words';
import { asViewer } from '../../shared/request';
import { type Demanded, OnDemand, stepsTo } from './OnDemand';
import { useReading } from '../../../ui/use-reading';
import { readTitles, TITLES_AT_ONCE } from './read-titles';

type LearningProps = {
  readonly telling: Telling;
  /** null until the tiles are read anew: figures of an earlier reading are shown meanwhile. */
  readonly setup: LookBackSetup | null;
  readonly viewer: Viewer;
  readonly read: Readers;
  readonly address: Address;
};

/** What a team learns from its own sprints: what went wrong, and whether agreeing had a part in it. */
export function Learning({ telling, setup, viewer, read, address }: LearningProps): ReactElement {
  const cases = telling.shown.look?.cases ?? null;
  return (
    <>
      {cases !== null && <Cases cases={cases} telling={telling} />}
      {setup !== null && telling.shown.look !== null && (
        <Recorded setup={setup} viewer={viewer} read={read} address={address} />
      )}
      {setup !== null && telling.shown.weeks !== null && <ByMonth setup={setup} read={read} />}
    </>
  );
}

/** On a board without sprints. */
function ByMonth({ setup, read }: Pick<RecordedProps, 'setup' | 'read'>): ReactElement {
  return (
    <Told setup={setup} outcomes={NO_SPRINTS} later={[]}>
      {(figure) => <Months setup={setup} read={read.weeks} figure={figure} />}
    </Told>
  );
}

/** What the recorded sprints tell, read once the tiles are drawn. */
type RecordedProps = Pick<LearningProps, 'viewer' | 'read' | 'address'> & { readonly setup: LookBackSetup };

function Recorded({ setup, viewer, read, address }: RecordedProps): ReactElement {
  const words = useLearningWords();
  const [attempt, setAttempt] = useState(0);
  const readAll = useCallback(() => readOutcomes(setup), [setup]);
  const found = useRead(String(attempt), readAll);
  if (found === null) return <p className={styles['quiet']}>{words.reading}</p>;
  if (found === 'failed') {
    return (
      <p role="alert">
        {words.failed} <QuietButton onPress={() => setAttempt(attempt + 1)}>{words.again}</QuietButton>
      </p>
    );
  }
  const outcomes = found.value;
  const { recorded, first } = outcomes;
  const isCounted = toldIn(recorded).length > 0;
  const later = isCounted ? [] : [words.later.agreeing(first), ...notesOf(recorded, words)];
  return (
    <Told setup={setup} outcomes={outcomes} later={later}>
      {(figure) => (
        <>
          <Since
            setup={setup}
            outcomes={outcomes}
            viewer={viewer}
            read={read.sprints}
            address={address}
            figure={figure}
          />
          {isCounted && <Agreeing recorded={recorded} figure={figure} />}
          <Rules setup={setup} recorded={recorded} viewer={viewer} figure={figure} />
        </>
      )}
    </Told>
  );
}

type ToldProps = {
  readonly setup: LookBackSetup;
  readonly outcomes: Outcomes;
  /** What the parts can say later. */
  readonly later: readonly string[];
  readonly children: (figure: OpenControl<OpenedItems>) => ReactElement;
};

/** The parts, where questions come from, what can be said later, and the list of an opened figure. */
function Told({ setup, outcomes, later, children }: ToldProps): ReactElement {
  const words = useLearningWords();
  const figure = useOpened(isSame);
  const areas = useAreas(setup, outcomes);
  const lines = areas.sentences?.length === 0 ? [...later, words.later.areas] : later;
  return (
    <>
      {children(figure)}
      <Areas areas={areas} figure={figure} />
      {lines.length > 0 && (
        <p className={styles['quiet']} dir="auto">
          {lines.join(' · ')}
        </p>
      )}
      {figure.opened !== null && <Opened list={figure.opened} close={figure.close} />}
    </>
  );
}

type MonthsProps = {
  readonly setup: LookBackSetup;
  readonly read: Readers['weeks'];
  readonly figure: OpenControl<OpenedItems>;
};

/** Twelve months and the running one. */
const WEEKS = 57;

/** On a board without sprints: agreed beside not agreed by the month in which work began, read when it is asked for. */
function Months({ setup, read, figure }: MonthsProps): ReactElement {
  const words = useLearningWords();
  const months = useReading<Demanded<readonly SprintOutcomes[]>>(setup.projectId);
  const readMonths = (signal: AbortSignal) =>
    stepsTo(read(asViewer, setup, { weeks: WEEKS, until: 'texts', signal }), signal, async (input) => {
      const ids = input.issues.map(({ id }) => id);
      const readiness = await readReadiness(asViewer, ids);
      return monthsOf(input, { timeZone: setup.timeZone, readiness, nameOf: monthNamed });
    });
  const recorded = months.reading.value?.found ?? null;
  return (
    <>
      <OnDemand of={months} read={() => void months.start(readMonths)} label={words.months.read} />
      {recorded !== null && <Agreeing recorded={recorded} figure={figure} unit="months" />}
    </>
  );
}

/** "September 2026" of "2026-09". */
function monthNamed(month: string): string {
  const format = new Intl.DateTimeFormat(pageLanguage(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T12:00:00Z`));
}

const isSame = (one: OpenedItems, other: OpenedItems): boolean => one.id === other.id;

type OpenedProps = { readonly list: OpenedItems; readonly close: () => void };

/** The items of a figure, with their titles as the viewer may see them. */
function Opened({ list: { id, title, items }, close }: OpenedProps): ReactElement {
  const { opened: words } = useLearningWords();
  const first = items.slice(0, TITLES_AT_ONCE);
  const read = useCallback((wanted: string) => readTitles(wanted.split(' ').filter((one) => one !== '')), []);
  const titles = useRead(first.map((item) => item.id).join(' '), read);
  const known = titles === null || titles === 'failed' ? new Map<string, never>() : titles.value;
  const listed = first.flatMap(({ id: item, told }) => {
    const titled = known.get(item);
    return titled === undefined
      ? []
      : [{ ...titled, id: item, to: `/browse/${titled.key}`, what: told, comment: null }];
  });
  return (
    <OpenedList id={id} title={title} groups={[{ name: null, items: listed }]} close={close}>
      {titles === null && <p className={styles['quiet']}>{words.reading}</p>}
      {titles === 'failed' && <p role="alert">{words.failed}</p>}
      {items.length > first.length && <p className={styles['quiet']}>{words.firstOf(first.length, items.length)}</p>}
    </OpenedList>
  );
}

/** The page with its words, for `import()`. */
export const load = () => withWords(Learning);
