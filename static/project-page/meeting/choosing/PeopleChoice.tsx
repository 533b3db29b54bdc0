import { type ReactElement, useEffect, useState } from 'react';
import { PEOPLE_FOR_QUICK_TALKS } from '../../../../src/domain/meeting/people';
import type { AccountId } from '../../../../src/domain/shared/person';
import field from '../../../ui/Field.module.css';
import { FieldFrame } from '../../../ui/FieldFrame';
import { useListed, useNameOf } from '../../../ui/Name';
import { readPeople, remember, usePeople } from '../../../ui/people';
import { Tick } from '../../../ui/Tick';
import { untilGone } from '../../../ui/until-gone';
import type { Beside, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';

type Props = {
  readonly opened: Opened;
  readonly beside: Beside | null;
  readonly chosen: readonly AccountId[];
  readonly choose: (people: readonly AccountId[]) => void;
};

/** Most people of the whole project that are shown before a name is typed. */
const FEW = 12;

/**
 * Who reads and comes: several are ticked at once, among those who usually do, those whom the list needs, those with work
 * on the board, and the project's people, who are found by name.
 */
export function PeopleChoice({ opened, beside, chosen, choose }: Props): ReactElement {
  const { choosing } = useWords();
  const { meeting, items, setup } = opened;
  const assignable = useAssignable(setup.projectKey);
  const [name, setName] = useState('');
  const needed = items.flatMap(({ id, assignee }) => {
    const owners = meeting.items?.find((item) => item.id === id)?.owners ?? [];
    return [...owners, assignee ?? []].flat();
  });
  const groups = groupsOf([meeting.asked, needed, beside?.onBoard ?? [], assignable]);
  const nameOf = useNameOf(groups.flat());
  const listed = useListed(nameOf);
  const personOf = usePeople(groups.flat());
  const isFound = (one: AccountId): boolean =>
    nameOf(one).toLocaleLowerCase().includes(name.trim().toLocaleLowerCase());
  const names = [choosing.asked, choosing.needed, choosing.onBoard, choosing.inProject];
  return (
    <section className={styles['who']} aria-label={choosing.peopleName}>
      {chosen.length > PEOPLE_FOR_QUICK_TALKS && <p>{choosing.slow}</p>}
      <FieldFrame label={choosing.findPerson}>
        {(ties) => (
          <input
            {...ties}
            type="search"
            autoComplete="off"
            className={field['control']}
            value={name}
            onChange={({ target }) => setName(target.value)}
            // It searches; Enter stores nothing.
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        )}
      </FieldFrame>
      {groups.map((group, at) => {
        const found = listed(group.filter(isFound)).filter((one) => at === 0 || personOf(one).active);
        const shown = at === 3 && name.trim() === '' ? found.slice(0, FEW) : found;
        if (shown.length === 0) return null;
        return (
          <fieldset key={names[at]} className={styles['people']}>
            <legend>{names[at]}</legend>
            {shown.map((one) => (
              <Tick
                key={one}
                label={nameOf(one)}
                checked={chosen.includes(one)}
                onChange={(isChosen) =>
                  choose([...chosen.filter((other) => other !== one), ...(isChosen ? [one] : [])])
                }
              />
            ))}
            {shown.length < found.length && <small>{choosing.morePeople(found.length - shown.length)}</small>}
          </fieldset>
        );
      })}
    </section>
  );
}

/** Everybody once, in the first of the groups that they belong to. */
function groupsOf(groups: readonly (readonly AccountId[])[]): readonly (readonly AccountId[])[] {
  const earlier = new Set<AccountId>();
  return groups.map((group) => {
    const others = [...new Set(group)].filter((one) => !earlier.has(one));
    for (const one of others) earlier.add(one);
    return others;
  });
}

/** Who can be chosen at all. */
function useAssignable(projectKey: string): readonly AccountId[] {
  const [people, setPeople] = useState<readonly AccountId[]>([]);
  useEffect(() => untilGone(readAssignable(projectKey), setPeople), [projectKey]);
  return people;
}

/** Jira takes so many users of the whole site, at most these, and answers who of them can be assigned. */
const USERS = 1000;

/** Whom Jira lets be assigned in a project; empty where it does not say. */
async function readAssignable(projectKey: string): Promise<readonly AccountId[]> {
  const query = new URLSearchParams({ project: projectKey, maxResults: String(USERS) });
  try {
    const people = (await readPeople(`/rest/api/3/user/assignable/search?${query.toString()}`)) ?? [];
    remember(people);
    return people.filter(({ active }) => active).map(({ accountId }) => accountId);
  } catch (error) {
    console.error(error);
    return [];
  }
}
