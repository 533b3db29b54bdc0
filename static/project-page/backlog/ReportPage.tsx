import { type ReactElement, lazy, Suspense, useRef } from 'react';
import { NO_OUTPUT } from '../../../src/domain/backlog/output';
import { horizonVelocity } from '../../../src/domain/backlog/horizon';
import { nextSprintOf } from '../../../src/domain/backlog/to-flag';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { Explain } from '../../ui/Explain';
import { useNameOf } from '../../ui/Name';
import { Cards } from './cards/Card';
import { QuestionsCard } from './cards/QuestionsCard';
import { RunwayCard } from './cards/RunwayCard';
import { StretchCard } from './cards/StretchCard';
import { answerFirst, comingNext, countNotShown, questionFigures, refineNext, wholeStretches } from './figures';
import { type Filter, type FilterControl, inJira, isFiltering, isIn, isSameFilter } from './filter/filter';
import { useFound } from './filter/use-found';
import { type Address, useKept } from './filter/use-kept';
import { type Narrowing, useNarrowing } from './filter/use-narrowing';
import { HeadlineText } from './HeadlineText';
import { ItemsSection } from './ItemsSection';
import { AnswerFirst } from './next/AnswerFirst';
import { RefineNext } from './next/RefineNext';
import { Notices } from './notices/Notices';
import styles from '../shared/Page.module.css';
import { orBroken } from '../../ui/or-broken';
import type { Report } from './report';
import { type AllItems, useAllItems, useWhole } from './use-all-items';
import { useOutput } from './use-output';
import { WholeBacklog } from './whole/WholeBacklog';
import filtering from './filter/FilterBar.module.css';
import { MoreItems } from './MoreItems';
import { useWords } from './words';
import type { ReportSetup } from '../../../src/contract';
import type { ReportPolicy } from '../../../src/domain/policy/policy';
import { required } from '../../../src/domain/policy/needs';
import { openSettings } from '../../ui/open-settings';
import { QuietButton } from '../../ui/QuietButton';
import meaning from './meaning/Meaning.module.css';
import { isUnagreed } from '../../../src/domain/backlog/agenda';
import { facts, isUntalked } from '../../../src/domain/backlog/facts';
import { Figure } from '../shared/Figure';
import notices from './notices/Notices.module.css';

type Props = {
  readonly report: Report;
  readonly reload: () => void;
  /** The sprint whose menu opened the report; else null. */
  readonly sprint: number | null;
  readonly address: Address;
};

/** Loaded for a running sprint whose menu opened the report. */
const SprintStart = lazy(() =>
  orBroken(async () => ({ default: (await import('./sprint-start/SprintStart')).SprintStart })),
);

/** Loaded with what helps in the first days, where nothing is to be listed. */
const EmptyProject = lazy(() => orBroken(async () => (await import('./starting/Starting')).loadEmpty()));

/** A file of its own, loaded once the report is drawn. */
const Tidy = lazy(() => orBroken(async () => ({ default: (await import('./tidy/Tidy')).Tidy })));

/** The screen of the report: headline, cards, and the table below; opened from a sprint, its own list comes first. */
export function ReportPage({ report: opened, reload, sprint, address }: Props): ReactElement {
  const { filter, setFilter, ...ordering } = useKept(address, sprint);
  const all = useAllItems(opened);
  const found = useFound(opened, all, filter);
  const report = useWhole(opened, all);
  const { setup, sprints, items } = report;
  const narrowing = useNarrowing(report, all, found, filter);
  const { rows, counted } = narrowing;
  const output = useOutput(setup, reload);
  const table = useRef<HTMLElement>(null);
  const show = (next: Filter): void => {
    const again = isSameFilter(next, filter);
    setFilter(again ? inJira(next) : next);
    if (!again) table.current?.scrollIntoView({ block: 'start' });
  };
  const figures: FilterControl = { filter, show };
  const finished = output.status === 'known' ? output.output : null;
  const velocity = horizonVelocity({ board: setup.board, output: finished });
  const when = { today: setup.today, nextSprint: nextSprintOf(sprints) };
  const board = refineNext(items, velocity, when);
  const refine =
    isFiltering(filter) && narrowing.isTaken
      ? { ...refineNext(counted.items.filter(narrowing.passes), velocity, when), none: 'filtered' as const }
      : board;
  const coming = wholeStretches(report);
  const started = sprints.find(({ id, state }) => id === sprint && state === 'active');
  const next = coming.find((stretch) => sprint !== null && stretch.sprint?.id === sprint) ?? comingNext(coming);
  const list = (
    <ItemsSection
      ref={table}
      report={report}
      all={all}
      narrowing={narrowing}
      control={{ filter, show: setFilter }}
      {...ordering}
      output={finished ?? NO_OUTPUT}
    />
  );
  return (
    <main className={styles['page']}>
      <ReportHead filter={filter} set={setFilter} report={report} all={all} narrowing={narrowing} />
      {next === null && items.length === 0 ? (
        <Suspense>
          <EmptyProject setup={setup} />
        </Suspense>
      ) : (
        <>
          <AskNames items={rows ?? items} />
          {next !== null && <HeadlineText figures={next} today={setup.today} control={figures} />}
          {started !== undefined && setup.board !== null && (
            <Suspense fallback={null}>
              <SprintStart projectId={setup.projectId} boardId={setup.board.id} sprint={started} />
            </Suspense>
          )}
          {sprint !== null && list}
          <Notices report={report} all={all} reload={reload} next={board.next} control={figures} />
          <PolicyNotice setup={setup} />
          <Cards>
            <RunwayCard report={report} output={output} control={figures} />
            {coming.map((stretch) => (
              <StretchCard
                key={stretch.sprint?.id ?? 'backlog'}
                figures={stretch}
                today={setup.today}
                control={figures}
                velocity={velocity}
              />
            ))}
            <QuestionsCard
              figures={questionFigures(counted.items, setup.today)}
              notShown={countNotShown(counted.items, setup)}
              control={figures}
            />
          </Cards>
          {counted.totals !== null && (
            <WholeBacklog
              totals={counted.totals}
              exact={counted.complete}
              isFiltered={counted !== report}
              control={figures}
            />
          )}
          <FactsLine
            items={
              rows !== null || all.state.status === 'idle' || all.state.status === 'reading' ? counted.items : all.items
            }
            control={figures}
          />
          <Suspense fallback={null}>
            <Tidy report={report} all={all} />
          </Suspense>
          <AnswerFirst items={answerFirst(items)} today={setup.today} />
          <RefineNext {...refine} setup={setup} when={when} />
          {sprint === null && list}
        </>
      )}
    </main>
  );
}

/** Draws nothing: requests the names of all owners in one read, before the parts request them one by one. */
function AskNames({ items }: { items: readonly BacklogItem[] }): null {
  const owners = items.flatMap(({ questions }) => questions.map(({ owner }) => owner));
  useNameOf([...new Set(owners)].filter((owner) => owner !== null));
  return null;
}

type HeadProps = {
  readonly filter: Filter;
  readonly set: (filter: Filter) => void;
  readonly report: Report;
  readonly all: AllItems;
  readonly narrowing: Narrowing;
};

/** A file of its own, so that the first rows do not wait for it. */
const FilterBar = lazy(() => orBroken(async () => (await import('./filter/FilterBar')).load()));

/** The name of the page, what "ready" means, and what narrows the page. */
function ReportHead({ report, ...bar }: HeadProps): ReactElement {
  const words = useWords();
  const { setup, items } = report;
  return (
    <header className={styles['head']}>
      <h1 className={styles['title']}>{words.title(setup.board?.name ?? null)}</h1>
      <ReadyMeaning policy={setup.policy} />
      {items.length > 0 && (
        <Suspense fallback={<div className={filtering['bar']} />}>
          <FilterBar {...bar} report={report} more={<MoreItems report={report} all={bar.all} />} />
        </Suspense>
      )}
    </header>
  );
}

/** A file of its own, loaded once it is asked for. */
const Explanation = lazy(() => orBroken(async () => (await import('./meaning/Explanation')).load()));

/** `label`: what opens it, where that is not its own name. */
type MeaningProps = { readonly policy: ReportPolicy; readonly label?: string };

/** The policy in words: what each criterion needs before an item is ready. */
function ReadyMeaning({ policy, label }: MeaningProps): ReactElement {
  const { meaning } = useWords();
  return (
    <Explain of={meaning} label={label ?? meaning}>
      <Explanation policy={policy} />
    </Explain>
  );
}

type PolicyProps = { readonly setup: Pick<ReportSetup, 'policy' | 'projectKey' | 'canAdminister'> };

/** Says how many rules are required, until somebody changes them. It opens the rules, and for administrators the settings. */
function PolicyNotice({ setup: { policy, projectKey, canAdminister } }: PolicyProps): ReactElement | null {
  const words = useWords();
  if (policy.version > 0) return null;
  return (
    <div className={meaning['line']}>
      <p>{words.requiredRules(required(policy, null).length)}</p>
      <ReadyMeaning policy={policy} label={words.seeRules} />
      {canAdminister && <QuietButton onPress={() => void openSettings(projectKey)}>{words.changePolicy}</QuietButton>}
    </div>
  );
}

type FactsLineProps = { readonly items: readonly BacklogItem[]; readonly control: FilterControl };

/** The facts of a part whose items are mostly untalked: votes and questions do not distinguish those. */
function FactsLine({ items, control }: FactsLineProps): ReactElement | null {
  const words = useWords();
  const judgedItems = items.filter((item) => isUnagreed(item) && item.readiness !== null);
  const untalked = judgedItems.filter(({ readiness }) => readiness !== null && isUntalked(readiness)).length;
  const withCounts = facts.map((fact) => ({ fact, count: items.filter((item) => isIn(fact, item, null)).length }));
  const found = withCounts.filter(({ count }) => count > 0);
  if (untalked * 2 <= judgedItems.length || found.length === 0) return null;
  return (
    <div className={notices['line']}>
      <p>{words.untalked(untalked, judgedItems.length)}</p>
      <ul className={notices['facts']}>
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
