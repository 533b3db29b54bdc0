import Button from '@atlaskit/button/new';
import { type FormEvent, type ReactElement, useEffect, useId, useState } from 'react';
import * as z from 'zod/mini';
import { instantOf } from '../../../../src/domain/meeting/local-time';
import { PEOPLE_AT_MOST } from '../../../../src/domain/meeting/meeting';
import type { AccountId } from '../../../../src/domain/shared/person';
import { list, record } from '../../../../src/domain/shared/schema';
import { sameValue } from '../../../../src/domain/shared/same-value';
import { Choice } from '../../../ui/Choice';
import { FailureNotice } from '../../../ui/FailureNotice';
import field from '../../../ui/Field.module.css';
import { FieldFrame } from '../../../ui/FieldFrame';
import { useFormats } from '../../../ui/formats';
import { useListed, useNameOf } from '../../../ui/Name';
import { NumberField } from '../../../ui/NumberField';
import { readPeople, remember, usePeople } from '../../../ui/people';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import { useUnsaved } from '../../../ui/use-unsaved';
import { usePagePlace } from '../page-place';
import type { Acts, Beside, Opened, SomeFields } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';
import { localIn } from './said-time';
import { useLeader } from './use-leader';
import { PEOPLE_FOR_QUICK_TALKS } from '../../../../src/domain/meeting/people';
import { Tick } from '../../../ui/Tick';
import { untilGone } from '../../../ui/until-gone';

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
  const { timeZone } = usePagePlace();
  // As the form was opened: what was not changed in it stays as others have changed it meanwhile.
  const [first] = useState(() => toFields(opened.meeting, timeZone));
  const name = `meeting ${opened.meeting.key} ${opened.meeting.n}`;
  const [fields, change] = useUnsaved(name, first, readFields);
  const { at, long, leads, people, was } = fields;
  const { ledLast } = opened.meeting;
  const { leader, rota } = useLeader({ ...opened.meeting, ...was });
  const { failure, submit } = useSubmit(opened.meeting.version);
  const formats = useFormats();
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
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
      ...(at === was.at ? {} : { when: was.when }),
      ...(minutes === was.minutes ? {} : { minutes: was.minutes }),
      ...(leads === null || leads === leader ? {} : { facilitator: was.facilitator }),
      ...(isSame(people, was.asked) ? {} : { people: was.people }),
    };
    const input = { when: start, minutes, facilitator: leads, people: next };
    const changed = Object.fromEntries(Object.entries(input).filter(([name]) => name in base));
    if (Object.keys(changed).length === 0 || (await submit(() => acts.save(base, changed)))) close();
  };
  return (
    <form className={styles['form']} aria-label={choosing.editName} onSubmit={(event) => void save(event)}>
      <div className={styles['fields']}>
        <FieldFrame id={id} label={choosing.time} hint={choosing.timeHint}>
          {(ties) => (
            <input
              {...ties}
              type="datetime-local"
              className={field['control']}
              value={at}
              onChange={(event) => change({ ...fields, at: event.currentTarget.value })}
            />
          )}
        </FieldFrame>
        <NumberField
          label={choosing.minutes}
          value={long}
          onChange={(next) => change({ ...fields, long: next })}
          min={LEAST}
          max={MOST}
          wrong={isWrong}
        />
        {options.length > 0 && (
          <Choice
            label={choosing.leader}
            hint={ledLast === null ? undefined : choosing.ledLast(nameOf(ledLast.who), formats.dayOf(ledLast.at))}
            value={leads ?? leader ?? ''}
            onChange={(next) => change({ ...fields, leads: next })}
            options={options.map((one) => ({ value: one, label: nameOf(one) }))}
          />
        )}
      </div>
      <PeopleChoice
        opened={opened}
        beside={beside}
        chosen={people}
        choose={(next) => change({ ...fields, people: next })}
      />
      {next.length > PEOPLE_AT_MOST && <p role="status">{choosing.peopleAtMost(PEOPLE_AT_MOST)}</p>}
      <div className={styles['presses']}>
        <Button type="submit">{choosing.save}</Button>
        <QuietButton look="text" onPress={close}>
          {choosing.cancel}
        </QuietButton>
        {at !== '' && (
          <QuietButton look="text" onPress={() => change({ ...fields, at: '' })}>
            {choosing.noTime}
          </QuietButton>
        )}
        <span role="status">{!sameValue(fields, first) && choosing.unsaved}</span>
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </form>
  );
}

/** Time, minutes, leader and people as they are typed and chosen; `was`: what they stood on when the form was opened. */
const fieldsSchema = record({
  at: z.string(),
  long: z.string(),
  leads: z.nullable(z.string()),
  people: list(z.string()),
  was: record({
    at: z.string(),
    when: z.nullable(record({ at: z.string(), zone: z.string() })),
    minutes: z.number(),
    facilitator: z.nullable(z.string()),
    people: list(z.string()),
    asked: list(z.string()),
  }),
});
type Fields = z.infer<typeof fieldsSchema>;

/** As the meeting is stored. */
function toFields({ when, minutes, facilitator, people, asked }: Opened['meeting'], timeZone: string): Fields {
  const instant = when === null ? null : instantOf(when);
  const at = instant === null ? '' : localIn(instant, timeZone);
  const was = { at, when, minutes, facilitator, people, asked };
  return { at, long: String(minutes), leads: null, people: asked, was };
}

/** null where the value is of another shape. */
const readFields = (value: unknown): Fields | null => fieldsSchema.safeParse(value).data ?? null;

const isSame = (some: readonly AccountId[], others: readonly AccountId[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

type PeopleChoiceProps = {
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
function PeopleChoice({ opened, beside, chosen, choose }: PeopleChoiceProps): ReactElement {
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
