import type { ReactElement } from 'react';
import { useRef, useState } from 'react';
import { velocityOf } from '../../../src/domain/backlog/runway';
import { AskNames } from './AskNames';
import { Cards } from './cards/Card';
import { QuestionsCard } from './cards/QuestionsCard';
import { RunwayCard } from './cards/RunwayCard';
import { StretchCard } from './cards/StretchCard';
import { comingNext, questionFigures, refineNext, stretches } from './figures';
import { FactsLine } from './facts/FactsLine';
import type { Filter, FilterControl } from './filter/filter';
import { isSameFilter, NO_FILTER } from './filter/filter';
import { HeadlineText } from './HeadlineText';
import { ItemsSection } from './ItemsSection';
import { ReadyMeaning } from './meaning/ReadyMeaning';
import { RefineNext } from './next/RefineNext';
import { EmptyProject } from './notices/EmptyProject';
import { Notices } from './notices/Notices';
import styles from '../shared/Page.module.css';
import type { Report } from './report';
import { useWhole } from './use-all-items';
import { useVelocities } from './use-velocities';
import { WholeBacklog } from './whole/WholeBacklog';
import { useWords } from './words';

type Props = { readonly report: Report; readonly reload: () => void; readonly sprint: number | null };

/** The screen of the report: headline, cards, and the table below. */
export function ReportPage({ report: opened, reload, sprint }: Props): ReactElement {
  const words = useWords();
  const [filter, setFilter] = useState<Filter>({ ...NO_FILTER, sprint });
  const { report, all } = useWhole(opened);
  const { setup, sprints, items, totals } = report;
  const velocities = useVelocities(setup, reload);
  const table = useRef<HTMLElement>(null);
  const show = (next: Filter): void => {
    const again = isSameFilter(next, filter);
    setFilter(again ? NO_FILTER : next);
    if (!again) table.current?.scrollIntoView({ block: 'start' });
  };
  const figures: FilterControl = { filter, show };
  const wholeFigures: FilterControl = {
    filter,
    show: (next) => {
      if (!report.complete && !isSameFilter(next, filter)) all.start();
      show(next);
    },
  };
  const completed = velocities.status === 'known' ? velocities.completed : [];
  const isSized = setup.fields.estimate !== null && velocities.status === 'known';
  const velocity = isSized ? velocityOf(completed) : null;
  const ahead = stretches(sprints, items);
  const next = ahead.find((stretch) => sprint !== null && stretch.sprint?.id === sprint) ?? comingNext(ahead);
  return (
    <main className={styles['page']}>
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.title(setup.board?.name ?? null)}</h1>
        <ReadyMeaning policy={setup.policy} />
      </header>
      {next === null ? (
        <EmptyProject setup={setup} />
      ) : (
        <>
          <AskNames items={items} />
          <HeadlineText figures={next} today={setup.today} control={figures} />
          <Notices {...{ report, all, reload }} control={figures} />
          <Cards>
            <RunwayCard report={report} velocities={velocities} control={figures} />
            {ahead.map((stretch) => (
              <StretchCard
                key={stretch.sprint?.id ?? 'backlog'}
                figures={stretch}
                today={setup.today}
                control={figures}
                velocity={velocity}
              />
            ))}
            <QuestionsCard figures={questionFigures(items, setup.today)} control={figures} />
          </Cards>
          {totals !== null && <WholeBacklog totals={totals} exact={report.complete} control={wholeFigures} />}
          <FactsLine items={all.state.status === 'idle' ? items : all.state.items} control={figures} />
          <RefineNext {...refineNext(items)} setup={setup} />
          <ItemsSection ref={table} {...{ report, all, completed }} control={{ filter, show: setFilter }} />
        </>
      )}
    </main>
  );
}
