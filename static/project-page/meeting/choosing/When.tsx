import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { instantOf } from '../../../../src/domain/meeting/local-time';
import { FailureNotice } from '../../../ui/FailureNotice';
import field from '../../../ui/Field.module.css';
import { FieldFrame } from '../../../ui/FieldFrame';
import { NumberField } from '../../../ui/NumberField';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { usePagePlace } from '../page-place';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { localIn, saidTime } from './said-time';

/** By when to read, in the reader's own time. */
export function WhenText({ meeting: { when } }: Pick<Opened, 'meeting'>): ReactElement | null {
  const place = usePagePlace();
  return when === null ? null : <span>{saidTime(when, place)}</span>;
}

type Props = { readonly meeting: Opened['meeting']; readonly acts: Acts; readonly close: () => void };
/** Least and most minutes of a meeting. */
const LEAST = 5;
const MOST = 480;

/** Sets the time and how long the team meets; the time can be left out. */
export function WhenForm({ meeting, acts, close }: Props): ReactElement {
  const { choosing } = useWords();
  const { timeZone } = usePagePlace();
  const { when, minutes } = meeting;
  const stored = when === null ? null : instantOf(when);
  const [at, setAt] = useState(stored === null ? '' : localIn(stored, timeZone));
  const [long, setLong] = useState(String(minutes));
  const { failure, submit } = useSubmit(meeting.version);
  const wanted = Number(long);
  const isWrong = !Number.isInteger(wanted) || wanted < LEAST || wanted > MOST;
  const save = async (next: string): Promise<void> => {
    if (isWrong) return;
    // Jira's own form of the minute: some browsers add seconds.
    const given = next === '' ? null : { at: next.slice(0, 16), zone: timeZone };
    const isSame = stored !== null && given !== null && localIn(stored, timeZone) === given.at;
    const isStored = await submit(() => acts.save({ when, minutes }, { when: isSame ? when : given, minutes: wanted }));
    if (isStored) close();
  };
  return (
    <form
      className={styles['form']}
      aria-label={choosing.changeTime}
      onSubmit={(event) => {
        event.preventDefault();
        void save(at);
      }}
    >
      <div className={styles['fields']}>
        <FieldFrame label={choosing.time} hint={choosing.timeHint}>
          {(ties) => (
            <input
              {...ties}
              type="datetime-local"
              className={field['control']}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
          )}
        </FieldFrame>
        <NumberField label={choosing.minutes} value={long} onChange={setLong} min={LEAST} max={MOST} wrong={isWrong} />
      </div>
      <div className={styles['presses']}>
        <Button type="submit">{choosing.save}</Button>
        {when !== null && <QuietButton onPress={() => void save('')}>{choosing.noTime}</QuietButton>}
        <QuietButton onPress={close}>{choosing.cancel}</QuietButton>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}
