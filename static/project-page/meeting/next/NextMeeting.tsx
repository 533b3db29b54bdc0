import { type ReactElement, useContext, useEffect, useRef, useState } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import type { MeetingView } from '../../../../src/contract-meeting';
import { readingMinutes, toRead } from '../../../../src/domain/meeting/reading';
import { MeContext } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { SiteContext } from '../../../ui/site';
import { saidTime } from '../choosing/said-time';
import { openList } from '../../shared/last-list';
import styles from '../Meeting.module.css';
import { usePagePlace } from '../page-place';
import { readItems } from '../read-items';
import { readingItems } from '../reading/reading-items';
import { skippedOf } from '../reading/skipped';
import { useWords } from '../words';
import { untilGone } from '../../../ui/until-gone';
import { placed } from '../placed';

type NextMeetingProps = { readonly setup: ReportSetup; readonly go: () => void };

/** What waits for the viewer on the list of the next meeting, and when it is. Nothing while nobody has made a list. */
export function NextMeeting({ setup, go }: NextMeetingProps): ReactElement | null {
  const { reading } = useWords();
  const place = usePagePlace();
  const next = useNext(setup);
  if (next === null) return null;
  const { meeting, left } = next;
  const isRunning = meeting.state === 'running';
  const parts = [
    ...(isRunning ? [reading.goingOn] : []),
    ...(isRunning || meeting.when === null || meeting.state === 'skipped'
      ? []
      : [reading.nextAt(saidTime(meeting.when, place))]),
    ...(isRunning || left === 0 ? [] : [reading.waiting(left, readingMinutes(left))]),
  ];
  if (parts.length === 0) return null;
  return (
    <span className={styles['presses']}>
      <span>{parts.join(' · ')}</span>
      <QuietButton onPress={go}>{isRunning ? reading.goThere : reading.openList}</QuietButton>
    </span>
  );
}

type Next = { readonly meeting: MeetingView; readonly left: number };

/** Asked for once the report is drawn; null before that, without a list, and where it cannot be read. */
function useNext(setup: ReportSetup): Next | null {
  const site = useContext(SiteContext);
  const account = useContext(MeContext) ?? '';
  const [next, setNext] = useState<Next | null>(null);
  const { projectId } = setup;
  // The report's setup comes anew with each of its reads; the list is read once.
  const latest = useRef(setup);
  useEffect(() => {
    latest.current = setup;
  });
  useEffect(() => {
    const read = async (): Promise<Next | null> => {
      const answer = await openList();
      if (!answer.ok) return null;
      const meeting = answer.value;
      const found = await readItems(latest.current, meeting.items?.map(({ id }) => id) ?? []);
      const items = (meeting.items ?? []).flatMap(({ id }) => found.get(id) ?? []);
      const skipped = skippedOf({ site, account, list: meeting.key, n: meeting.n });
      const itemsToRead = meeting.canEdit ? toRead(readingItems({ meeting, items }), skipped).length : 0;
      return meeting.items === null ? null : { meeting, left: itemsToRead };
    };
    return untilGone(read(), setNext);
  }, [account, projectId, site]);
  return next;
}

/** What waits for the viewer on the list. */
export const load = () => placed(NextMeeting);
