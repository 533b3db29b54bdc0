import { type ReactElement, useEffect, useState } from 'react';
import { PEOPLE_FOR_QUICK_TALKS } from '../../../../src/domain/meeting/people';
import { PEOPLE_AT_MOST } from '../../../../src/domain/meeting/meeting';
import type { AccountId } from '../../../../src/domain/shared/person';
import { Choice } from '../../../ui/Choice';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useListed, useNameOf } from '../../../ui/Name';
import { usePeople } from '../../../ui/people';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { readAssignable, readAssignees } from './read-candidates';
import { untilGone } from '../../../ui/until-gone';

type Props = { readonly opened: Opened; readonly acts: Acts; readonly close: () => void };

/** Who reads and comes: chosen from those who usually do, those who are needed for the list, and the project's people. */
export function PeopleForm({ opened, acts, close }: Props): ReactElement {
  const { choosing } = useWords();
  const { meeting, setup } = opened;
  const { asked, people } = meeting;
  const { needed: all, others } = useCandidates(opened);
  const needed = all.filter((one) => !asked.includes(one));
  const nameOf = useNameOf([...asked, ...needed, ...others]);
  const listed = useListed(nameOf);
  const { failure, submit } = useSubmit(meeting.version);
  const personOf = usePeople(asked);
  // Whose account is closed or deactivated goes with the next change.
  const save = (next: readonly AccountId[]): void =>
    void submit(() => acts.save({ people }, { people: next.filter((one) => personOf(one).active) }));
  const add = (one: AccountId): void => save([...asked, one]);
  const isFull = asked.length >= PEOPLE_AT_MOST;
  const choices = listed(others.filter((one) => !asked.includes(one))).map((one) => ({
    value: one,
    label: nameOf(one),
  }));
  return (
    <section className={styles['form']} aria-label={choosing.peopleName}>
      {asked.length > PEOPLE_FOR_QUICK_TALKS && <p>{choosing.slow}</p>}
      <ul className={styles['people']}>
        {listed(asked).map((one) => (
          <li key={one} className={styles['person']}>
            <span>{nameOf(one)}</span>
            {meeting.canEdit && (
              <QuietButton
                aria-label={choosing.takeOff(nameOf(one))}
                onPress={() => save(asked.filter((other) => other !== one))}
              >
                ×
              </QuietButton>
            )}
          </li>
        ))}
      </ul>
      {meeting.canEdit && needed.length > 0 && !isFull && (
        <div className={styles['presses']}>
          <span>{choosing.proposed}</span>
          {listed(needed).map((one) => (
            <QuietButton key={one} aria-label={choosing.addName(nameOf(one))} onPress={() => add(one)}>
              + {nameOf(one)}
            </QuietButton>
          ))}
        </div>
      )}
      {meeting.canEdit && choices.length > 0 && !isFull && (
        <Choice
          key={setup.projectKey}
          label={choosing.addPerson}
          value=""
          options={[{ value: '', label: choosing.choosePerson }, ...choices]}
          onChange={(value) => {
            if (value !== '') add(value);
          }}
        />
      )}
      <div className={styles['presses']}>
        <QuietButton onPress={close}>{choosing.close}</QuietButton>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  );
}

type Candidates = { readonly needed: readonly AccountId[]; readonly others: readonly AccountId[] };

/** Whom the items need, those who find out what is open and assignees, and who can be chosen at all. */
function useCandidates({ meeting, items, setup }: Opened): Candidates {
  const [assignees, setAssignees] = useState<ReadonlyMap<string, AccountId>>(new Map());
  const [others, setOthers] = useState<readonly AccountId[]>([]);
  const ids = items.map(({ id }) => id).join(' ');
  useEffect(() => untilGone(readAssignees(ids === '' ? [] : ids.split(' ')), setAssignees), [ids]);
  useEffect(() => untilGone(readAssignable(setup.projectKey), setOthers), [setup.projectKey]);
  const needs = items.flatMap(({ id }) => {
    const owners = meeting.items?.find((item) => item.id === id)?.owners ?? [];
    return [...owners, assignees.get(id) ?? []].flat();
  });
  return { needed: [...new Set(needs)], others };
}
