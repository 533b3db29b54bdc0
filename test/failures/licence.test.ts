import { calls, type Contract } from '../../src/calls';
import { functionKeys } from '../any-call';
import type { RealApp } from '../real-app';
import { aTeam, aUsedIssue, goodInput } from './a-used-issue';
import { outcomeOf } from './typed';

let app: RealApp;
let issue: string;
beforeAll(async () => {
  app = await aTeam();
  issue = await aUsedIssue(app);
});
afterAll(() => app.running.stop());

/** The calls that change something: each has an id under which its page repeats it. */
const changing = functionKeys.filter((name) => {
  const { error } = calls[name].input.safeParse({});
  return error?.issues.some(({ path }) => path[0] === 'requestId') ?? false;
});
const alwaysFree: readonly (keyof Contract)[] = ['wantMails', 'removeData'];

async function outcomes(): Promise<Map<keyof Contract, unknown>> {
  const found = new Map<keyof Contract, unknown>();
  for (const functionKey of functionKeys) {
    const asked = { as: 'ana', functionKey, payload: goodInput(functionKey), at: { issueKey: issue } } as const;
    found.set(functionKey, outcomeOf(await app.ask(asked), asked));
  }
  return found;
}

test('where the licence has ended everything is read, nothing changes, and taking data away stays possible', async () => {
  const before = await app.properties(issue);
  app.running.host.licence.state = 'ended';
  const found = await outcomes();
  const refused = [...found].flatMap(([name, outcome]) => (outcome === 'unlicensed' ? [name] : []));
  expect(refused).toEqual(changing.filter((name) => !alwaysFree.includes(name)));
  await app.settle();
  expect(await app.properties(issue)).toEqual(before);
});

test.each(['none', 'active'] as const)('with the licence “%s” no call is refused for it', async (state) => {
  app.running.host.licence.state = state;
  expect([...(await outcomes()).values()]).not.toContain('unlicensed');
});
