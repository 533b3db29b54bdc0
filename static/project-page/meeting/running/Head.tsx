import { type ReactElement, useContext } from 'react';
import { takenUp } from '../../../../src/domain/meeting/going-on';
import { placeOnAgenda } from '../../../../src/domain/meeting/minutes';
import type { AccountId } from '../../../../src/domain/shared/person';
import { breakAt } from '../../../../src/domain/talk/breaks';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { MeContext, useNameOf } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import { useNow } from '../../../ui/use-now';
import { useSubmit } from '../../../ui/use-submit';
import styles from '../Meeting.module.css';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import { minutesIn, waits } from './use-ways';

/** How much a meeting grows by one press (minutes). */
const MORE_MINUTES = 10;

type Props = {
  readonly opened: Opened;
  readonly acts: Acts;
  readonly leader: AccountId | null;
  readonly end: () => void;
};

/** Minutes so far, which item it is, and who leads. */
export function Head({ opened: { meeting, items, receivedAt }, acts, leader, end }: Props): ReactElement {
  const words = useWords();
  const me = useContext(MeContext);
  const formats = useFormats();
  const now = useNow(meeting.now, receivedAt, 1000);
  const { minutes, at, moves, each, breaks } = meeting;
  const { failure, submit } = useSubmit(minutes);
  const nameOf = useNameOf(leader === null ? [] : [leader]);
  const so = minutesIn(meeting, now);
  const running = breakAt(breaks, now);
  const been = takenUp(moves);
  const waitingCount = items.filter((item) => waits(item, meeting) && !been.has(item.id)).length;
  const toTalk = items.filter((item) => waits(item, meeting) || been.has(item.id) || item.id === at);
  const place = placeOnAgenda(
    toTalk.map(({ id }) => id),
    { at, minutes, each },
  );
  const parts = [
    words.running(so, minutes),
    ...(place === null ? [] : [words.place(place.item, place.of)]),
    ...(leader === null ? [] : [leader === me ? words.youLead : words.leads(nameOf(leader))]),
    ...(running === null ? [] : [words.breakUntil(formats.clock(running.until))]),
  ];
  return (
    <div className={styles['head']}>
      <p id="meeting" className={styles['name']}>
        {parts.join(' · ')}
      </p>
      {so >= minutes && waitingCount > 0 && (
        <div className={styles['late']}>
          <p role="status">{words.late(minutes, waitingCount)}</p>
          {meeting.canEdit && (
            <>
              <QuietButton onPress={end}>{words.end}</QuietButton>
              <QuietButton
                onPress={() => void submit(() => acts.save({ minutes }, { minutes: minutes + MORE_MINUTES }))}
              >
                {words.more(MORE_MINUTES)}
              </QuietButton>
            </>
          )}
          {failure !== null && <FailureNotice failure={failure} />}
        </div>
      )}
    </div>
  );
}
