import { router } from '@forge/bridge';
import type { ReactElement } from 'react';
import type { PanelView } from '../../../src/contract';
import { OVER_MINUTES } from '../../../src/domain/meeting/over';
import { minutesBetween } from '../../../src/domain/shared/day';
import { minutesWithout } from '../../../src/domain/talk/breaks';
import { QuietButton } from '../../ui/QuietButton';
import { useNow } from '../../ui/use-now';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import styles from './talk.module.css';

/** Whether the last talk of the issue ran in a meeting that may go on elsewhere. */
export function cameFromMeeting({ talks, now, ...view }: Pick<PanelView, 'talks' | 'talk' | 'now'>): boolean {
  const last = talks.at(-1);
  if (view.talk !== null || last?.meeting === undefined) return false;
  return minutesBetween(last.at, now) < OVER_MINUTES;
}

/** The way to the meeting in which the issue is talked about, or was until it went on. Told without a read. */
export function MeetingLine(): ReactElement | null {
  const { meeting: words } = useWords();
  const { view, receivedAt } = usePanel();
  const now = useNow(view.now, receivedAt);
  const of = view.talk?.meeting ?? null;
  const meeting = of?.isAside === true ? null : of;
  if (of === null && !cameFromMeeting(view)) return null;
  return (
    <p className={styles['meeting']}>
      <span>
        {meeting === null ? words.wentOn : words.running(minutesWithout(meeting.breaks ?? [], meeting.startedAt, now))}
      </span>
      <QuietButton onPress={() => openMeeting(view.issue.projectKey)}>{words.open}</QuietButton>
    </p>
  );
}

/** @NOTE unverified on a live site: that `path` leads to a page below the module's own. */
function openMeeting(projectKey: string): void {
  const page = { target: 'module', moduleKey: 'backlog-report-page', projectKey, path: 'meeting' } as const;
  // Jira may ask the viewer, who may decline to leave: then nothing happens.
  router.navigate(page).catch(console.error);
}
