import { z } from 'zod/mini';

const personSchema = z.object({
  accountId: z.string(),
  displayName: z.string(),
  email: z.string(),
  apiToken: z.string(),
  active: z.boolean(),
  role: z._default(z.string(), ''),
});
export type Person = z.infer<typeof personSchema>;

export const readPeople = (raw: unknown): Person[] => z.array(personSchema).parse(raw);

/** Finds a person by account id, e-mail address, its part before the `@`, or first name, in any case. */
export function findPerson(people: readonly Person[], asked: string): Person | null {
  const wanted = asked.trim().toLocaleLowerCase();
  const names = ({ accountId, email, displayName }: Person) =>
    [accountId, email, email.split('@')[0], displayName, displayName.split(' ')[0]].map((name) =>
      name?.toLocaleLowerCase(),
    );
  return people.find((person) => person.active && names(person).includes(wanted)) ?? null;
}

/** The acting person of this tab: the one named by `?as=`, else the first active one. */
export function choosePerson(people: readonly Person[], asked: string | null): Person | null {
  return (asked === null ? null : findPerson(people, asked)) ?? people.find(({ active }) => active) ?? null;
}
