import { type ReactElement, useEffect, useState } from 'react';
import type { NewQuestion } from '../../../src/contract';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { useListed, useNameOf } from '../../ui/Name';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';
import type { Person } from '../../../src/domain/shared/person';
import { readPeople, remember } from '../../ui/people';
import { untilGone } from '../../ui/until-gone';

type Candidates = readonly { readonly value: string; readonly label: string }[];

/** Possible owners: people whom Jira lets be assigned, and those already on the issue. */
export function useCandidates(): Candidates {
  const { view } = usePanel();
  const [assignable, setAssignable] = useState<readonly string[]>([]);
  const { key } = view.issue;
  useEffect(
    () => untilGone(readAssignable(key), (people) => setAssignable(people.map(({ accountId }) => accountId))),
    [key],
  );
  const here = [view.me.accountId, ...(view.talk?.participants ?? []), ...view.questions.map(({ owner }) => owner)];
  const ids = [...new Set([...here, ...assignable])].filter((id) => id !== null);
  const nameOf = useNameOf(ids);
  return useListed(nameOf)(ids).map((id) => ({ value: id, label: nameOf(id) }));
}

type Details = Pick<NewQuestion, 'owner' | 'due'>;
type Props = {
  readonly details: Details;
  readonly onChange: (part: Partial<Details>) => void;
  readonly candidates: Candidates;
  /** The label of the option without an owner. */
  readonly ownerless: string;
};

/** Owner and due day of a question. */
export function DetailFields({ details, onChange, candidates, ownerless }: Props): ReactElement {
  const words = useWords().questions;
  return (
    <>
      <Choice
        label={words.owner}
        value={details.owner ?? ''}
        options={[{ value: '', label: ownerless }, ...candidates]}
        onChange={(value) => onChange({ owner: value === '' ? null : value })}
      />
      <DayField
        label={words.due}
        value={details.due ?? ''}
        onChange={(value) => onChange({ due: value === '' ? null : value })}
      />
    </>
  );
}

/** Jira takes so many users of the whole site, at most these, and answers who of them can be assigned. */
const USERS = 1000;

/** Who may be asked to find something out: the people whom Jira lets be assigned. Empty when Jira does not say. */
export async function readAssignable(issueKey: string): Promise<readonly Person[]> {
  const query = new URLSearchParams({ issueKey, maxResults: String(USERS) });
  try {
    const people = await readPeople(`/rest/api/3/user/assignable/search?${query.toString()}`);
    remember(people ?? []);
    return people ?? [];
  } catch (error) {
    console.error(error);
    return [];
  }
}
