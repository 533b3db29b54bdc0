import { type ReactElement, lazy, Suspense, useEffect, useRef, useState, useId } from 'react';
import type { LookBackSetup } from '../../../src/contract-look-back';
import { figureIds } from '../../../src/domain/lookback/figures';
import { nothingKnown } from '../../../src/jira/look-back/past-issues';
import { readLookBack, readWeeks } from '../../../src/jira/look-back/read-look-back';
import { useAnnounce } from '../../ui/Announcer';
import { useFormats } from '../../ui/formats';
import { isRecord } from '../../ui/is-record';
import { orBroken } from '../../ui/or-broken';
import type { Context } from '../../ui/begin';
import { type Address, NO_ADDRESS } from '../backlog/filter/use-kept';
import page from '../shared/Page.module.css';
import { Figures } from './Figures';
import styles from './LookBack.module.css';
import { keepChoice, keptChoice, choices } from './kept-shown';
import { ReadingLine } from './ReadingLine';
import { type Readers, isReadable } from './run-reading';
import { type LookBackFigures, columnsOf, countOf } from './shown';
import type { Telling } from './telling';
import { useLookBack } from './use-look-back';
import { useWords, withWords } from './words';
import field from '../../ui/Field.module.css';
import { QuietButton } from '../../ui/QuietButton';
import { csvOf } from './csv-rows';
import { download } from '../../ui/download';
import { weeksFor } from './to-shown';

type LookBackProps = {
  readonly context: Pick<Context, 'accountId' | 'cloudId' | 'extension'>;
  readonly read?: Readers;
  readonly address?: Address;
};

/** Readers of one page: a history that one of them has read no other reads again. */
function newReaders(): Readers {
  const known = nothingKnown();
  return {
    sprints: (request, setup, options) => readLookBack(request, setup, { ...options, known }),
    weeks: (request, setup, options) => readWeeks(request, setup, { ...options, known }),
  };
}

/** A file of its own: it is drawn only once everything is read. */
const Learning = lazy(() => orBroken(async () => (await import('./learning/Learning')).load()));

/** What became of the last sprints: a sentence, four tiles, and one thing to try. */
export function LookBack({ context, read: given, address = NO_ADDRESS }: LookBackProps): ReactElement {
  const words = useWords();
  const [read] = useState(() => given ?? newReaders());
  const [sprints, setSprints] = useState(keptChoice);
  const site = context.cloudId ?? '';
  const reading = useLookBack(
    { site, account: context.accountId ?? '', project: projectIn(context.extension, 'id'), read },
    sprints,
  );
  const { shown, setup, status } = reading;
  const telling = useTelling(shown);
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const isRead = status === 'done' && shown !== null;
  useEffect(() => {
    if (isRead) announce(words.progress.done);
  }, [announce, isRead, words]);
  const board = setup?.board ?? shown?.board ?? null;
  const unstarted = shown?.look?.notFigured.map(({ sprint }) => sprint.name) ?? [];
  const why = status === 'done' || shown === null ? whyNothing(setup, telling, status === 'done') : null;
  return (
    <>
      <header className={page['head']}>
        <h1 className={page['title']} ref={heading} tabIndex={-1}>
          {board === null ? words.name : words.title(board.name)}
        </h1>
        {(why === null || why === 'noneStarted') && (
          <HeadActs
            sprints={sprints}
            onSprints={(chosen) => {
              keepChoice(chosen);
              setSprints(chosen);
            }}
            isByWeek={board?.type === 'kanban'}
            telling={telling}
            isComplete={status === 'done'}
          />
        )}
      </header>
      <ReadingLine reading={reading} />
      {why !== null && <NothingYet title={words[`${why}Title`]} text={words[why]} sprints={unstarted} />}
      {why === null && telling !== null && telling.columns.length > 0 && (
        <Figures telling={telling} isComplete={status === 'done'} heading={heading} site={site} setup={setup}>
          {telling.shown.phase === 'done' && (
            <Suspense fallback={null}>
              <Learning
                telling={telling}
                setup={isRead ? setup : null}
                viewer={{ site, account: context.accountId ?? '', projectKey: projectIn(context.extension, 'key') }}
                read={read}
                address={address}
              />
            </Suspense>
          )}
        </Figures>
      )}
      {telling === null && why === null && status !== 'failed' && status !== 'stopped' && <Skeleton />}
    </>
  );
}

type Why = 'noBoard' | 'noSprintField' | 'noneClosed' | 'noneStarted' | 'noWeeks';

/** Why there is nothing to look back at; null while unknown, or when there is something. */
function whyNothing(setup: LookBackSetup | null, telling: Telling | null, isDone: boolean): Why | null {
  if (setup === null) return null;
  if (setup.board === null) return 'noBoard';
  if (!isReadable(setup)) return 'noSprintField';
  if (!isDone || telling === null) return null;
  const { look, weeks } = telling.shown;
  if (weeks !== null) return hasAnything(telling.columns) ? null : 'noWeeks';
  if (look === null || look.sprints.length > 0) return look === null ? 'noneClosed' : null;
  return look.notFigured.length === 0 ? 'noneClosed' : 'noneStarted';
}

/** Whether any figure of any column is above zero. */
const hasAnything = (columns: Telling['columns']): boolean =>
  columns.some((column) => figureIds.some((figure) => (countOf(column, figure) ?? 0) > 0));

function useTelling(shown: LookBackFigures | null): Telling | null {
  const words = useWords();
  const formats = useFormats();
  if (shown === null) return null;
  const columns = columnsOf(shown, (monday) => words.weekOf(formats.day(monday, shown.asOf.slice(0, 10))));
  return { words, formats, shown, columns };
}

/** Id or key of the page's project. */
function projectIn(extension: unknown, what: 'id' | 'key'): string {
  const project = isRecord(extension) ? extension['project'] : null;
  return isRecord(project) ? String(project[what] ?? project['key'] ?? '') : '';
}

/** The tiles' shape while there is nothing to draw. */
function Skeleton(): ReactElement {
  return (
    <div className={styles['skeletons']} aria-hidden="true">
      {[1, 2, 3, 4].map((key) => (
        <div key={key} className={`${page['skeleton']} ${styles['skeleton']}`} />
      ))}
    </div>
  );
}

type NothingYetProps = {
  readonly title: string;
  readonly text: string;
  /** Names of the sprints that it is about. */
  readonly sprints: readonly string[];
};

/** Why there is nothing to look back at, and from when on there will be. */
function NothingYet({ title, text, sprints }: NothingYetProps): ReactElement {
  const formats = useFormats();
  return (
    <section className={styles['empty']}>
      <h2>{title}</h2>
      <p>{text}</p>
      {sprints.length > 0 && <p dir="auto">{formats.list(sprints)}</p>}
    </section>
  );
}

type HeadActsProps = {
  readonly sprints: number;
  readonly onSprints: (sprints: number) => void;
  readonly isByWeek: boolean;
  readonly telling: Telling | null;
  readonly isComplete: boolean;
};

/** Selects how many sprints, and downloads the figures once all are read. */
function HeadActs({ sprints, onSprints, isByWeek, telling, isComplete }: HeadActsProps): ReactElement {
  const words = useWords();
  const id = useId();
  // On a board without earlier sprints, a larger number would show the same.
  const isOfUse = (choice: number): boolean => choice <= sprints || telling === null || telling.shown.earlier;
  const closed = (telling?.columns.length ?? 0) + (telling?.shown.look?.notFigured.length ?? 0);
  const isFewer = isComplete && !isByWeek && closed > 0 && closed < sprints;
  return (
    <div className={styles['acts']}>
      <label htmlFor={id}>{words.howMany}</label>
      <select
        id={id}
        className={`${field['control']} ${styles['select']}`}
        value={sprints}
        onChange={(event) => onSprints(Number(event.currentTarget.value))}
      >
        {choices.filter(isOfUse).map((each) => (
          <option key={each} value={each}>
            {isByWeek ? words.lastWeeks(weeksFor(each)) : words.lastSprints(each)}
          </option>
        ))}
      </select>
      {isFewer && <span className={styles['fewer']}>{words.closedSoFar(closed)}</span>}
      <QuietButton
        aria-label={words.csvLong}
        disabled={telling === null || !isComplete || telling.columns.length === 0}
        onPress={() => {
          if (telling !== null) download(`${words.fileName(telling.shown.board.name)}.csv`, csvOf(telling));
        }}
      >
        {words.csv}
      </QuietButton>
    </div>
  );
}

/** The page with its words, for `import()`. */
export const load = () => withWords(LookBack);
