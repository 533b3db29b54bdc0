import { router } from '@forge/bridge';
import { type ReactElement, useCallback, useEffect, useId } from 'react';
import type { ReportSetup } from '../../src/contract';
import { AppError } from '../../src/failure';
import { readHorizon } from '../../src/jira/search/report-reading';
import { Cards } from '../project-page/backlog/cards/Card';
import { StretchCard } from '../project-page/backlog/cards/StretchCard';
import { comingNext, wholeStretches } from '../project-page/backlog/figures';
import { toQuery } from '../project-page/backlog/filter/address';
import { type Filter, NO_FILTER } from '../project-page/backlog/filter/filter';
import { HeadlineText } from '../project-page/backlog/HeadlineText';
import { NotStored } from '../project-page/backlog/notices/FirstLook';
import { OwnRulesProvider } from '../project-page/backlog/own-rules';
import { type Report, toReport } from '../project-page/backlog/report';
import { SprintStart } from '../project-page/backlog/sprint-start/SprintStart';
import { useWords } from '../project-page/backlog/words';
import { valueOf } from '../ui/to-failure';
import { useReading } from '../ui/use-reading';
import { asViewer } from '../project-page/shared/request';
import { ask, backend } from '../ui/backend';
import { ReadFailure } from '../ui/ReadFailure';
import { remember } from '../ui/people';
import { QuietButton } from '../ui/QuietButton';
import type { Place } from './chosen';
import styles from './Gadget.module.css';
import { useGadgetWords } from './words';

/** `isAlone`: the gadget shows no other board, so that there is room for each of its coming sprints. */
type Props = { readonly place: Place; readonly isAlone: boolean };

/** One board: reads as the viewer what the report reads first, and draws its headline and cards. */
export function Shown({ place: { projectId, boardId }, isAlone }: Props): ReactElement {
  const words = useWords();
  const gadget = useGadgetWords();
  const { reading, start } = useReading<Report>('board', (before) => before);
  const begin = useCallback(() => void start(() => read({ projectId, boardId })), [start, projectId, boardId]);
  useEffect(begin, [begin]);
  if (reading.status === 'failed')
    return (
      <ReadFailure failure={reading.failure} inWords={reading.failure.code === 'not-found' ? gadget.gone : undefined}>
        <QuietButton onPress={begin}>{words.retry}</QuietButton>
      </ReadFailure>
    );
  if (reading.value !== null) return <Figures report={reading.value} isAlone={isAlone} />;
  return (
    <p className={styles['board']} role="status">
      {words.reading}
    </p>
  );
}

/** A board that was deleted is not replaced by another one of the project: its figures would say something else. */
async function* read({ projectId, boardId }: Place): AsyncGenerator<Report> {
  const setup = valueOf(await ask(() => backend('openGadget', { projectId, boardId })));
  if (boardId !== null && setup.board?.id !== boardId) throw new AppError('not-found', 'The board is gone.');
  const horizon = await readHorizon(asViewer, setup);
  remember(horizon.people);
  yield toReport(setup, horizon);
}

function Figures({ report, isAlone }: { readonly report: Report; readonly isAlone: boolean }): ReactElement {
  const { setup, sprints, items } = report;
  const words = useWords();
  const gadget = useGadgetWords();
  const id = useId();
  const coming = wholeStretches(report);
  const next = comingNext(coming);
  const running = sprints.find(({ state }) => state === 'active');
  const control = { filter: NO_FILTER, show: (filter: Filter) => open(setup, filter) };
  const name = setup.board?.name ?? setup.projectKey;
  // Without a stored look every figure would be of items that are not checked.
  const isStored = setup.backfill.state !== 'never' || items.some(({ readiness }) => readiness !== null);
  const stretches = isAlone ? coming : coming.filter((stretch) => stretch === next);
  return (
    <OwnRulesProvider value={setup.policy.own}>
      <section className={styles['board']} aria-labelledby={id}>
        <h1 className={styles['title']} id={id}>
          {isAlone ? words.title(name) : name}
        </h1>
        {next === null && <p>{items.length === 0 ? words.emptyText : words.sprintsNotWhole}</p>}
        {next !== null && isStored && (
          <>
            <HeadlineText figures={next} today={setup.today} control={control} />
            <Cards>
              {stretches.map((stretch) => (
                <StretchCard
                  key={stretch.sprint?.id ?? 'backlog'}
                  figures={stretch}
                  today={setup.today}
                  control={control}
                  velocity={null}
                />
              ))}
            </Cards>
            {running !== undefined && setup.board !== null && (
              <SprintStart projectId={setup.projectId} boardId={setup.board.id} sprint={running} />
            )}
          </>
        )}
        <NotStored backfill={setup.backfill} items={items} />
        <div>
          <QuietButton
            aria-label={isAlone ? undefined : gadget.openReportOf(name)}
            onPress={() => open(setup, NO_FILTER)}
          >
            {gadget.openReport}
          </QuietButton>
        </div>
      </section>
    </OwnRulesProvider>
  );
}

/** Opens the report with the items that a figure counts. */
function open({ projectKey }: ReportSetup, filter: Filter): void {
  const path = `backlog${toQuery({ filter, sort: 'rank' })}`;
  router.navigate({ target: 'module', moduleKey: 'backlog-report-page', projectKey, path }).catch(console.error);
}
