import { type ReactElement, useEffect, useState } from 'react';
import { OwnRulesProvider } from '../backlog/own-rules';
import page from '../shared/Page.module.css';
import { PageFailure } from '../backlog/PageFailure';
import { LastMeeting } from './after/LastMeeting';
import { List } from './List';
import { RunningMeeting } from './load-panel';
import { Reading } from './reading/Reading';
import { useReadingAhead } from './reading/use-reading';
import { type Acts, type Opened, useMeeting } from './use-meeting';
import { useWords } from './words';
import { placed } from './placed';

/** A wait that is longer than usual (ms). */
const LONG_MS = 30_000;

/** The list of a board and its meeting, at one address that never changes. */
export function Meeting(): ReactElement {
  const words = useWords();
  const { opened, failure, acts } = useMeeting();
  if (failure !== null)
    return (
      <>
        <h1 className={page['title']}>{words.title(null)}</h1>
        <PageFailure failure={failure} reload={acts.reload} />
      </>
    );
  if (opened === null) return <Loading />;
  return (
    <OwnRulesProvider value={opened.setup.policy.own}>
      <OpenMeeting opened={opened} acts={acts} />
    </OwnRulesProvider>
  );
}

/** Nothing is said of a short wait; a long one has a cause that the reader can look for. */
function Loading(): ReactElement {
  const words = useWords();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{isLong ? words.loadingLong : words.loading}</p>;
}

/** The list, the meeting while it runs, or what the viewer reads ahead. */
function OpenMeeting({ opened, acts }: { readonly opened: Opened; readonly acts: Acts }): ReactElement {
  const words = useWords();
  const reading = useReadingAhead(opened, acts);
  const isRunning = opened.meeting.state === 'running';
  const { ids } = reading;
  const [hasRun, setHasRun] = useState(isRunning);
  if (isRunning && !hasRun) setHasRun(true);
  const list = <List opened={opened} acts={acts} reading={reading} />;
  const { last } = opened.meeting;
  return (
    <>
      <h1 className={page['title']}>{words.title(opened.setup.board?.name ?? null)}</h1>
      {opened.mails > 0 && <p role="status">{words.mails(opened.mails)}</p>}
      {ids !== null && (
        <Reading
          key={ids.join(' ')}
          opened={opened}
          ids={ids}
          skip={reading.skip}
          skipped={reading.skipped}
          readSkipped={() => void reading.start(ids.filter((id) => reading.skipped.includes(id)))}
          leave={reading.leave}
        />
      )}
      {ids === null && isRunning && <RunningMeeting opened={opened} acts={acts} />}
      {ids === null && !isRunning && (last === null || !hasRun) && list}
      {ids === null && !isRunning && last !== null && (
        <LastMeeting key={last} opened={opened} acts={acts}>
          {hasRun && list}
        </LastMeeting>
      )}
    </>
  );
}

/** With its words, for `import()`. */
export const load = () => placed(Meeting);
