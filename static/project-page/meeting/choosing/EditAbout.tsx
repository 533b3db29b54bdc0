import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import { instantOf } from '../../../../src/domain/meeting/local-time';
import { PEOPLE_AT_MOST } from '../../../../src/domain/meeting/meeting';
import type { AccountId } from '../../../../src/domain/shared/person';
import { Choice } from '../../../ui/Choice';
import { FailureNotice } from '../../../ui/FailureNotice';
import field from '../../../ui/Field.module.css';
import { FieldFrame } from '../../../ui/FieldFrame';
import { useFormats } from '../../../ui/formats';
import { useNameOf } from '../../../ui/Name';
import { NumberField } from '../../../ui/NumberField';
import { usePeople } from '../../../ui/people';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { usePagePlace } from '../page-place';
import type { Acts, Beside, Opened, SomeFields } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { PeopleChoice } from './PeopleChoice';
import { localIn } from './said-time';
import { useLeader } from './use-leader';

type Props = {
  readonly opened: Opened;
  readonly acts: Acts;
  readonly beside: Beside | null;
  readonly close: () => void;
};

/** Least and most minutes of a meeting. */
const LEAST = 5;
const MOST = 480;

/** Changes time, leader and people of the next meeting in one call, which holds only what was changed. */
export function EditAbout({ opened, acts, beside, close }: Props): ReactElement {
  const { choosing } = useWords();
  // As the form was opened: what was not changed in it stays as others have changed it meanwhile.
  const [was] = useState(opened.meeting);
  const { when, asked, ledLast } = was;
  const { timeZone } = usePagePlace();
  const { leader, rota } = useLeader(was);
  const stored = when === null ? null : instantOf(when);
  const before = stored === null ? '' : localIn(stored, timeZone);
  const [at, setAt] = useState(before);
  const [long, setLong] = useState(String(was.minutes));
  const [leads, setLeads] = useState<AccountId | null>(null);
  const [people, setPeople] = useState(asked);
  const { failure, submit } = useSubmit(opened.meeting.version);
  const formats = useFormats();
  const first = useId();
  useEffect(() => document.getElementById(first)?.focus(), [first]);
  const options = [...new Set([...rota, leader ?? []].flat())];
  const nameOf = useNameOf([...options, ...(ledLast === null ? [] : [ledLast.who])]);
  const personOf = usePeople(people);
  const minutes = Number(long);
  const isWrong = !Number.isInteger(minutes) || minutes < LEAST || minutes > MOST;
  // Whose account is closed or deactivated goes with the next change.
  const next = people.filter((one) => personOf(one).active);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isWrong || next.length > PEOPLE_AT_MOST) return;
    // Jira's own form of the minute: some browsers add seconds.
    const start = at === '' ? null : { at: at.slice(0, 16), zone: timeZone };
    const base: SomeFields = {
      ...(at === before ? {} : { when }),
      ...(minutes === was.minutes ? {} : { minutes: was.minutes }),
      ...(leads === null || leads === leader ? {} : { facilitator: was.facilitator }),
      ...(isSame(people, asked) ? {} : { people: was.people }),
    };
    const input = { when: start, minutes, facilitator: leads, people: next };
    const changed = Object.fromEntries(Object.entries(input).filter(([name]) => name in base));
    if (Object.keys(changed).length === 0 || (await submit(() => acts.save(base, changed)))) close();
  };
  return (
    <form className={styles['form']} aria-label={choosing.editName} onSubmit={(event) => void save(event)}>
      <div className={styles['fields']}>
        <FieldFrame id={first} label={choosing.time} hint={choosing.timeHint}>
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
        {options.length > 0 && (
          <Choice
            label={choosing.leader}
            hint={ledLast === null ? undefined : choosing.ledLast(nameOf(ledLast.who), formats.dayOf(ledLast.at))}
            value={leads ?? leader ?? ''}
            onChange={setLeads}
            options={options.map((one) => ({ value: one, label: nameOf(one) }))}
          />
        )}
      </div>
      <PeopleChoice opened={opened} beside={beside} chosen={people} choose={setPeople} />
      {next.length > PEOPLE_AT_MOST && <p role="status">{choosing.peopleAtMost(PEOPLE_AT_MOST)}</p>}
      <div className={styles['presses']}>
        <Button type="submit">{choosing.save}</Button>
        <QuietButton look="text" onPress={close}>
          {choosing.cancel}
        </QuietButton>
        {at !== '' && (
          <QuietButton look="text" onPress={() => setAt('')}>
            {choosing.noTime}
          </QuietButton>
        )}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}

const isSame = (some: readonly AccountId[], others: readonly AccountId[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));
