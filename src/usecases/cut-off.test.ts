import { acts, worlds, type Act } from '../../test/builders/any-act';
import { quietly } from '../../test/builders/faulty-ports';
import { assessIssue } from '../../test/builders/in-background';
import { inMemoryPorts, type World } from '../../test/builders/in-memory-ports';
import type { Refinement } from '../domain/refinement/refinement';
import { AppError } from '../failure';

/** More port calls than any act makes. */
const MOST = 60;

/** From its call number `from` on Jira and storage answer no more. */
function cutOff(world: World, from: number) {
  let calls = 0;
  const ports = inMemoryPorts(world, async () => {
    calls += 1;
    if (calls > from) throw new AppError('jira-unavailable', 'Nobody answers.');
  });
  return { ports, isCut: () => calls > from };
}

/** What counts of a row: each try has a request and versions of its own. */
const contentOf = ({ records }: World): Refinement => ({ ...records, version: 0, shown: 0, requests: [] });

/** A new world in which ana acts, and whose event then comes; `from`: of the call that is the first to fail. */
async function played(aStart: () => World | Promise<World>, act: Act, from: number) {
  const world = await aStart();
  const stored = world.records;
  const { ports, isCut } = cutOff(world, from);
  const code = await act(ports, 'ana', world).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
  const wasStored = world.records !== stored;
  await assessIssue(inMemoryPorts(world), world.issue.id);
  return { code, wasStored, isCut: isCut(), content: contentOf(world), projection: world.projection };
}

const doesNothing: Act = async () => undefined;
/**
 * Opening shows a panel also where it cannot make the person present; what is saved in Jira stands also where its answer
 * is lost.
 */
const { open: _open, edit: _edit, event: _event, 'save to the ticket': _save, ...ofPeople } = acts;

test.each(Object.entries(ofPeople))(
  '“%s”, cut off at any port call, is done as a whole or not at all',
  async (_name, act) => {
    await quietly(async () => {
      const [aStart, whole] = await whereItSucceeds(act);
      const before = await played(aStart, doesNothing, MOST);
      for (let from = 0, isCut = true; isCut; from += 1) {
        const after = await played(aStart, act, from);
        expect([null, 'jira-unavailable']).toContain(after.code);
        const { content, projection } = after.code === null || after.wasStored ? whole : before;
        expect(after).toMatchObject({ content, projection });
        ({ isCut } = after);
      }
    });
  },
);

/** The first world in which the act is not refused, and its outcome there. */
async function whereItSucceeds(act: Act) {
  for (const aStart of worlds) {
    const whole = await played(aStart, act, MOST);
    if (whole.code === null) return [aStart, whole] as const;
  }
  throw new Error('It is refused everywhere.');
}
