import type { ReactElement } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import { takenUp } from '../../../../src/domain/meeting/going-on';
import type { Instant } from '../../../../src/domain/shared/instant';
import { minutesWithout } from '../../../../src/domain/talk/breaks';
import { useFormats } from '../../../ui/formats';
import { Lozenge } from '../../../ui/Lozenge';
import { useNameOf } from '../../../ui/Name';
import { useNow } from '../../../ui/use-now';
import styles from '../Meeting.module.css';
import type { Opened } from '../use-meeting';
import { useWords } from '../words';

type Props = { readonly item: BacklogItem; readonly opened: Pick<Opened, 'meeting' | 'receivedAt'> };

/** One item of the list while the meeting runs: ticked off with its minutes, or still to come. */
export function Place({ item, opened: { meeting, receivedAt } }: Props): ReactElement {
  const words = useWords();
  const now = useNow(meeting.now, receivedAt);
  const isHere = item.id === meeting.at;
  const minutes = minutesAt(item.id, meeting, now);
  const isWithoutTalk = minutes === null && meeting.withoutTalk.includes(item.id) && isAgreed(item.readiness);
  const isTicked = !isHere && (isWithoutTalk || takenUp(meeting.moves).has(item.id));
  const ends = useEnds(item, meeting);
  return (
    <li className={styles['place']} aria-current={isHere ? 'step' : undefined}>
      <span aria-hidden="true">{isHere ? '▸' : isTicked ? '✓' : ''}</span>
      <span>
        {item.key} {item.summary}
      </span>
      <span className={styles['standing']}>
        <Lozenge readiness={item.readiness} />
        <span className={styles['quiet']}>
          {isHere
            ? words.minutesOf(minutes ?? 0, meeting.each)
            : minutes === null
              ? isWithoutTalk && words.fastLane.agreed
              : [...(isTicked ? ends : [words.forLater]), words.minutes(minutes)].join(' · ')}
        </span>
      </span>
    </li>
  );
}

/** How its talk in the meeting ended, where its state does not say that, and who finds out what is open. */
function useEnds(
  { readiness, lastTalkAt, questions }: BacklogItem,
  { startedAt }: Opened['meeting'],
): readonly string[] {
  const words = useWords();
  const formats = useFormats();
  const owners = [...new Set(questions.flatMap(({ owner }) => owner ?? []))];
  const nameOf = useNameOf(owners, 'as-object');
  const isOfMeeting = startedAt !== null && lastTalkAt !== null && lastTalkAt >= startedAt;
  const outcome = isOfMeeting && readiness !== null && readiness.outcome !== 'not-talked' ? readiness.outcome : 'ready';
  return [
    ...(outcome === 'ready' ? [] : [words.after.outcomes[outcome]]),
    ...(owners.length === 0 ? [] : [words.toAnswer(formats.list(owners.map(nameOf)))]),
  ];
}

/** Minutes without breaks that the meeting was at an item; null where it was not there. */
function minutesAt(issue: string, { moves, breaks }: Opened['meeting'], now: Instant): number | null {
  const stays = moves.flatMap((move, index) =>
    move.issue === issue ? [[move.at, moves[index + 1]?.at ?? now] as const] : [],
  );
  return stays.length === 0 ? null : stays.reduce((sum, [from, to]) => sum + minutesWithout(breaks, from, to), 0);
}
