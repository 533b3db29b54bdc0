import type { ReactElement } from 'react';
import { FailureNotice } from '../../ui/FailureNotice';
import { QuietButton } from '../../ui/QuietButton';
import page from '../shared/Page.module.css';
import { LastMeeting } from './LastMeeting';
import { List } from './List';
import { Running } from './Running';
import { useMeeting } from './use-meeting';
import { useWords } from './words';

/** The list of a board and its meeting, at one address that never changes. */
export function Meeting(): ReactElement {
  const words = useWords();
  const { state, acts } = useMeeting();
  switch (state.status) {
    case 'loading':
      return <p role="status">{words.loading}</p>;
    case 'failed':
      return (
        <>
          <h1 className={page['title']}>{words.title(null)}</h1>
          <FailureNotice failure={state.failure}>
            <QuietButton onPress={acts.reload}>{words.retry}</QuietButton>
          </FailureNotice>
        </>
      );
    case 'open': {
      const { opened } = state;
      const isRunning = opened.meeting.state === 'running';
      return (
        <>
          <h1 className={page['title']}>{words.title(opened.setup.board?.name ?? null)}</h1>
          {isRunning ? <Running opened={opened} acts={acts} /> : <List opened={opened} acts={acts} />}
          {!isRunning && opened.meeting.last !== null && <LastMeeting last={opened.meeting.last} />}
        </>
      );
    }
  }
}
