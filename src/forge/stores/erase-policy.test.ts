import { installStorage } from '../../../test/forge-storage';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { AppError } from '../../failure';
import { eraseFromPolicy, policyHistory, readPolicy, savePolicyVersion } from './policy-store';
import { readRow } from './rows';

type Asked = { readonly body: string };

/** Just before storage is asked for the `nth` time from now on, or before the first write where that is null, `meanwhile` happens. */
function interrupted(
  kvs: ReturnType<typeof installStorage>,
  meanwhile: () => Promise<unknown>,
  nth: number | null = null,
): void {
  let isDone = false;
  let asked = 0;
  const answer = async (_who: unknown, where: string, init: Asked) => {
    asked += 1;
    if (!isDone && (nth === null ? !where.endsWith('/get') : asked === nth)) {
      isDone = true;
      await meanwhile();
    }
    const { status, body } = kvs.handle(where, JSON.parse(init.body));
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
}

const save = (version: number, by: string, language: 'en' | 'de' = 'en') =>
  savePolicyVersion(
    '10000',
    { ...STARTER_POLICY, version, language },
    { by, at: '2026-11-24T09:00:00.000Z', request: 'saved' },
  );

test('a policy that is saved while an account is taken out of the one before it stays, and another try takes it out', async () => {
  const kvs = installStorage();
  await save(1, 'ben');
  interrupted(kvs, () => save(2, 'ana', 'de'));
  await expect(eraseFromPolicy('10000', 'ben')).rejects.toMatchObject({ code: 'busy' });
  expect(await readPolicy('10000')).toMatchObject({ version: 2, language: 'de' });
  await eraseFromPolicy('10000', 'ben');
  expect((await policyHistory('10000', 10)).map(({ by }) => by)).toEqual(['ana', 'erased']);
});

const everything = async () =>
  JSON.stringify(await Promise.all(['10000', '10000-1', '10000-2'].map((key) => readRow({ entity: 'policy', key }))));

/** What may be refused because of the other one is done once more, as its caller does. */
const insist = async (work: () => Promise<boolean>) => expect((await work()) || (await work())).toBe(true);
const saveAsAna = () => save(2, 'ana', 'de');
const eraseBen = () =>
  eraseFromPolicy('10000', 'ben').then(
    () => true,
    (error: unknown) => (error instanceof AppError && error.code === 'busy' ? false : Promise.reject(error)),
  );

test.each([
  ['an erasure before call 1 of a save', eraseBen, saveAsAna, 1],
  ['an erasure before call 2 of a save', eraseBen, saveAsAna, 2],
  ['a save before call 1 of an erasure', saveAsAna, eraseBen, 1],
  ['a save before call 2 of an erasure', saveAsAna, eraseBen, 2],
  ['a save before call 3 of an erasure', saveAsAna, eraseBen, 3],
])('whoever is taken out while somebody saves is in no copy of the version before: %s', async (...given) => {
  const [, meanwhile, work, nth] = given;
  const kvs = installStorage();
  await save(1, 'ben');
  interrupted(kvs, () => insist(meanwhile), nth);
  await insist(work);
  const history = await policyHistory('10000', 10);
  expect(history).toMatchObject([
    { version: 2, by: 'ana' },
    { version: 1, by: 'erased' },
  ]);
  expect(await everything()).not.toContain('ben');
});

test('what is erased keeps its number', async () => {
  installStorage();
  await save(1, 'ben');
  await eraseFromPolicy('10000', 'ben');
  expect(await policyHistory('10000', 10)).toMatchObject([{ version: 1, by: 'erased' }]);
});
