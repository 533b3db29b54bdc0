import { type ReactElement, useEffect, useState } from 'react';
import { PEOPLE_FOR_QUICK_TALKS } from '../../../../src/domain/meeting/people';
import { PEOPLE_AT_MOST } from '../../../../src/domain/meeting/meeting';
import type { AccountId } from '../../../../src/domain/shared/person';
import { FailureNotice } from '../../../ui/FailureNotice';
import field from '../../../ui/Field.module.css';
import { FieldFrame } from '../../../ui/FieldFrame';
import { useListed, useNameOf } from '../../../ui/Name';
import { usePeople } from '../../../ui/people';
import { QuietButton } from '../../../ui/QuietButton';
import { Tick } from '../../../ui/Tick';
import { untilGone } from '../../../ui/until-gone';
import { useSubmit } from '../../../ui/use-submit';
import type { Acts, Beside, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { readAssignable } from './read-assignable';

type Props = {
  readonly opened: Opened;
  readonly acts: Acts;
  readonly beside: Beside | null;
  readonly close: () => void;
};

/** Most people of the whole project that are shown before a name is typed. */
const FEW = 12;

/**
 * Who reads and comes: several are ticked at once, among those who usually do, those whom the list needs, those with work
 * on the board, and the project's people, who are found by name.
 */
export function PeopleForm({ opened, acts, beside, close }: Props): ReactElement {
  const { choosing } = useWords();
  const { meeting, items, setup } = opened;
  const { asked, people, canEdit } = meeting;
  const assignable = useAssignable(setup.projectKey);
  const [chosen, choose] = useState(asked);
  const [name, setName] = useState('');
  const { failure, submit } = useSubmit(meeting.version);
  const needed = items.flatMap(({ id, assignee }) => {
    const owners = meeting.items?.find((item) => item.id === id)?.owners ?? [];
    return [...owners, assignee ?? []].flat();
  });
  const groups = groupsOf([asked, needed, beside?.onBoard ?? [], assignable]);
  const nameOf = useNameOf(groups.flat());
  const listed = useListed(nameOf);
  const personOf = usePeople(groups.flat());
  const isFound = (one: AccountId): boolean =>
    nameOf(one).toLocaleLowerCase().includes(name.trim().toLocaleLowerCase());
  // Whose account is closed or deactivated goes with the next change.
  const next = chosen.filter((one) => personOf(one).active);
  const save = async (): Promise<void> => {
    if (await submit(() => acts.save({ people }, { people: next }))) close();
  };
  const names = [choosing.asked, choosing.needed, choosing.onBoard, choosing.inProject];
  return (
    <section className={styles['form']} aria-label={choosing.peopleName}>
      {chosen.length > PEOPLE_FOR_QUICK_TALKS && <p>{choosing.slow}</p>}
      {canEdit && (
        <FieldFrame label={choosing.findPerson}>
          {(ties) => (
            <input
              {...ties}
              type="search"
              autoComplete="off"
              className={field['control']}
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </FieldFrame>
      )}
      {groups.map((group, at) => {
        const found = listed(group.filter(isFound)).filter((one) => at === 0 || personOf(one).active);
        const shown = at === 3 && name.trim() === '' ? found.slice(0, FEW) : found;
        if (shown.length === 0) return null;
        return (
          <fieldset key={names[at]} className={styles['people']}>
            <legend>{names[at]}</legend>
            {shown.map((one) =>
              canEdit ? (
                <Tick
                  key={one}
                  label={nameOf(one)}
                  checked={chosen.includes(one)}
                  onChange={(isChosen) =>
                    choose([...chosen.filter((other) => other !== one), ...(isChosen ? [one] : [])])
                  }
                />
              ) : (
                <span key={one}>{nameOf(one)}</span>
              ),
            )}
            {shown.length < found.length && <small>{choosing.morePeople(found.length - shown.length)}</small>}
          </fieldset>
        );
      })}
      {next.length > PEOPLE_AT_MOST && <p role="status">{choosing.peopleAtMost(PEOPLE_AT_MOST)}</p>}
      <div className={styles['presses']}>
        {canEdit && (
          <QuietButton disabled={next.length > PEOPLE_AT_MOST} onPress={() => void save()}>
            {choosing.savePeople(next.length)}
          </QuietButton>
        )}
        <QuietButton onPress={close}>{canEdit ? choosing.cancel : choosing.close}</QuietButton>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </section>
  );
}

/** Everybody once, in the first of the groups that they belong to. */
function groupsOf(groups: readonly (readonly AccountId[])[]): readonly (readonly AccountId[])[] {
  const seen = new Set<AccountId>();
  return groups.map((group) => {
    const others = [...new Set(group)].filter((one) => !seen.has(one));
    for (const one of others) seen.add(one);
    return others;
  });
}

/** Who can be chosen at all. */
function useAssignable(projectKey: string): readonly AccountId[] {
  const [people, setPeople] = useState<readonly AccountId[]>([]);
  useEffect(() => untilGone(readAssignable(projectKey), setPeople), [projectKey]);
  return people;
}
