import { z } from 'zod';
import { ada, aSite, vera, type ASite } from './a-site.ts';
import { addProject } from './seed/add-project.ts';

const offered = z.object({
  issueTypes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      hierarchyLevel: z.number(),
      scope: z.optional(z.object({ type: z.string(), project: z.object({ id: z.string() }) })),
    }),
  ),
});

function withTeam(site: ASite): number {
  const members = [
    { accountId: 'ada', role: 'admin' as const },
    { accountId: 'vera', role: 'viewer' as const },
  ];
  return addProject(site.site, { key: 'TEAM', name: 'Team', style: 'next-gen', members });
}

async function typesOf(site: ASite, project: string, caller: typeof ada | typeof vera = ada) {
  const { body } = await site.ask(caller, `GET /rest/api/3/issue/createmeta/${project}/issuetypes`);
  return offered.parse(body).issueTypes;
}

test('a team-managed project has its own types, whose scope names it', async () => {
  const site = aSite();
  const id = String(withTeam(site));
  const types = await typesOf(site, 'TEAM');
  expect(types.map(({ name, hierarchyLevel }) => `${name} ${hierarchyLevel}`)).toEqual([
    ...['Task 0', 'Story 0', 'Bug 0', 'Epic 1', 'Subtask -1'],
  ]);
  for (const { scope } of types) expect(scope).toEqual({ type: 'PROJECT', project: { id } });
  const shared = await typesOf(site, 'SHOP');
  expect(shared.filter((type) => type.scope !== undefined || types.some((own) => own.id === type.id))).toEqual([]);
});

test('its types work only in it, and it accepts no others', async () => {
  const site = aSite();
  withTeam(site);
  const [own, shared] = [(await typesOf(site, 'TEAM'))[0], (await typesOf(site, 'SHOP'))[0]];
  const create = (key: string, type: string | undefined) =>
    site.ask(ada, 'POST /rest/api/3/issue', { fields: { project: { key }, issuetype: { id: type }, summary: 'One' } });
  expect((await create('TEAM', own?.id)).status).toBe(201);
  expect((await create('TEAM', shared?.id)).status).toBe(400);
  expect((await create('SHOP', own?.id)).status).toBe(400);
});

test('a project created later gets only the site’s types', async () => {
  const site = aSite();
  withTeam(site);
  addProject(site.site, { key: 'NEXT', name: 'Next', members: [{ accountId: 'ada', role: 'admin' }] });
  expect(await typesOf(site, 'NEXT')).toEqual(await typesOf(site, 'SHOP'));
});

test('a viewer who may create nothing gets an empty list', async () => {
  expect(await typesOf(aSite(), 'SHOP', vera)).toEqual([]);
});
