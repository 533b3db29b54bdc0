import { installStorage } from '../../../test/forge-storage';
import { STARTER_POLICY } from '../../domain/presets';
import { eraseFromPolicy } from './erase-rows';
import { policyHistory, readPolicy, savePolicyVersion } from './policy-store';

type Asked = { readonly body: string };

/** Just before the first write to storage from now on, `meanwhile` happens. */
function interrupted(kvs: ReturnType<typeof installStorage>, meanwhile: () => Promise<unknown>): void {
  let isDone = false;
  const answer = async (_who: unknown, where: string, init: Asked) => {
    if (!isDone && !where.endsWith('/get')) {
      isDone = true;
      await meanwhile();
    }
    const { status, body } = kvs.handle(where, JSON.parse(init.body));
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
}

const save = (version: number, by: string, language: 'en' | 'de' = 'en') =>
  savePolicyVersion('10000', { ...STARTER_POLICY, version, language }, { by, at: '2026-11-24T09:00:00.000Z' });

test('a policy that is saved while an account is taken out of the one before it stays, and another try takes it out', async () => {
  const kvs = installStorage();
  await save(1, 'ben');
  interrupted(kvs, () => save(2, 'ana', 'de'));
  await expect(eraseFromPolicy('10000', 'ben')).rejects.toMatchObject({ code: 'conflict' });
  expect(await readPolicy('10000')).toMatchObject({ version: 2, language: 'de' });
  await eraseFromPolicy('10000', 'ben');
  expect((await policyHistory('10000', 10)).map(({ by }) => by)).toEqual(['ana', 'erased']);
});

test('what is erased keeps its number', async () => {
  installStorage();
  await save(1, 'ben');
  await eraseFromPolicy('10000', 'ben');
  expect(await policyHistory('10000', 10)).toMatchObject([{ version: 1, by: 'erased' }]);
});
