/** The people of the sample. The token is the password of REST's basic auth, valid only on this machine. */
export type SamplePerson = {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly apiToken: string;
  readonly role: string;
  readonly active: boolean;
  readonly may: 'administer' | 'edit' | 'browse';
};

const person = (first: string, displayName: string, facts: Pick<SamplePerson, 'role' | 'may'>): SamplePerson => ({
  accountId: `712020:${first}`,
  displayName,
  email: `${first}@tiffin.example`,
  apiToken: `${first}-token`,
  active: true,
  ...facts,
});

export const people = {
  ana: person('ana', 'Ana Silva', { role: 'Product owner', may: 'administer' }),
  ben: person('ben', 'Ben Okafor', { role: 'Back end', may: 'edit' }),
  chiara: person('chiara', 'Chiara Rossi', { role: 'Front end', may: 'edit' }),
  dinesh: person('dinesh', 'Dinesh Rao', { role: 'Mobile', may: 'edit' }),
  emma: person('emma', 'Emma Lindqvist', { role: 'Design', may: 'edit' }),
  farah: person('farah', 'Farah Haddad', { role: 'QA', may: 'edit' }),
  goran: person('goran', 'Goran Petrović', { role: 'Kitchen, may only read', may: 'browse' }),
  hana: { ...person('hana', '佐藤花', { role: 'Left the team', may: 'edit' }), active: false },
} as const satisfies Record<string, SamplePerson>;

export type PersonName = keyof typeof people;
export const names: readonly PersonName[] = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah', 'goran', 'hana'];
