import { type ReactElement, useId } from 'react';
import type { ProjectLine } from '../../../src/contract-projects';
import { toCsv } from '../../../src/domain/lookback/csv';
import { ask, backend } from '../../ui/backend';
import { download } from '../../ui/download';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import { valueOf } from '../../ui/to-failure';
import { useReading } from '../../ui/use-reading';
import { useWords } from '../words';
import { csvRows } from './csv-rows';
import styles from './Projects.module.css';
import { ProjectsTable } from './ProjectsTable';

/** What was read; `next`: where the following page begins, null after the last. */
type ProjectList = { readonly projects: readonly ProjectLine[]; readonly next: number | null };
const NOTHING: ProjectList = { projects: [], next: 0 };

/** The projects that use the app, read once somebody asks for them, page by page, and as a file. */
export function ProjectsSection(): ReactElement {
  const { projects: words, retry, states } = useWords();
  const id = useId();
  const { reading, start } = useReading<ProjectList>('projects', (before) => before);
  const { value: read } = reading;
  const isReading = reading.status === 'reading';
  const failure = reading.status === 'failed' ? reading.failure : null;
  const readOn = (isEnough: (read: ProjectList) => boolean) => start(() => pagesUntil(read ?? NOTHING, isEnough));
  const hasMore = (before: ProjectList) => (now: ProjectList) => now.projects.length > before.projects.length;
  const show = (): void => void readOn(hasMore(read ?? NOTHING));
  const save = async (): Promise<void> => {
    const whole = await readOn(() => false);
    if (whole !== null) download(`${words.fileName}.csv`, toCsv(csvRows(whole.projects, words, states)));
  };
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <h2 id={id}>{words.title}</h2>
      <p>{words.about}</p>
      {read !== null && read.projects.length === 0 && read.next === null && <p role="status">{words.none}</p>}
      {read !== null && read.projects.length > 0 && <ProjectsTable projects={read.projects} />}
      {failure !== null && <FailureNotice failure={failure} />}
      <p role="status">{isReading && words.reading}</p>
      <div className={styles['presses']}>
        {(read === null || read.next !== null || failure !== null) && (
          <QuietButton onPress={show} locked={isReading}>
            {failure !== null ? retry : read === null ? words.show : words.more}
          </QuietButton>
        )}
        {read !== null && read.projects.length > 0 && (
          <QuietButton onPress={() => void save()} locked={isReading}>
            {words.csv}
          </QuietButton>
        )}
      </div>
    </section>
  );
}

/** Reads page after page until there is enough, or no further one. */
async function* pagesUntil(before: ProjectList, isEnough: (read: ProjectList) => boolean): AsyncGenerator<ProjectList> {
  let read = before;
  while (read.next !== null && !isEnough(read)) {
    const from = read.next;
    const { projects, next } = valueOf(await ask(() => backend('listProjects', { from })));
    read = { projects: [...read.projects, ...projects], next };
    yield read;
  }
}
