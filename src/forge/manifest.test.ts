import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import * as channels from '../domain/shared/hint-channel';
import { previews } from '../contract-health';
import { flagIndex, propertyKeys, readinessIndex } from '../jira/read/property-keys';

const root = path.join(__dirname, '../..');
const shape = z.object({
  app: z.object({
    storage: z.object({ entities: z.array(z.object({ name: z.string(), indexes: z.array(z.unknown()).default([]) })) }),
  }),
  permissions: z.strictObject({ scopes: z.array(z.string()) }),
  modules: z.looseObject({
    'jira:entityProperty': z.array(
      z.object({ propertyKey: z.string(), entityType: z.string(), values: z.array(z.record(z.string(), z.string())) }),
    ),
    'jira:customField': z.array(z.object({ key: z.string() })),
    action: z.array(z.object({ key: z.string() })),
    consumer: z.array(z.object({ queue: z.string(), function: z.string() })),
    function: z.array(z.object({ key: z.string(), handler: z.string() })),
  }),
});
const text = fs.readFileSync(path.join(root, 'manifest.yml'), 'utf8');
const manifest = shape.parse(parse(text));

test('the manifest asks Jira to index exactly what the code searches by', () => {
  const indexed = { [propertyKeys.readiness]: readinessIndex, [propertyKeys.flag]: flagIndex };
  expect(
    manifest.modules['jira:entityProperty'].map(({ entityType, propertyKey, values }) => [
      entityType,
      propertyKey,
      values,
    ]),
  ).toEqual(
    Object.entries(indexed).map(([key, index]) => [
      'issue',
      key,
      Object.entries(index).map(([path, as]) => ({ path, ...as })),
    ]),
  );
});

test('every function of the manifest is exported by the table of contents, and nothing else is', () => {
  const contents = fs.readFileSync(path.join(root, 'src/index.ts'), 'utf8');
  const exported = [...contents.matchAll(/export \{ ([\w, ]+) \}/gu)].flatMap(([, names = '']) => names.split(', '));
  const handlers = manifest.modules.function.map(({ handler }) => handler);
  expect(exported.map((name) => `index.${name}`).sort()).toEqual([...handlers].sort());
});

test('nothing leaves Atlassian and nothing is loosened: the permissions are scopes alone, and these', () => {
  expect(manifest.permissions.scopes).toEqual([
    'read:jira-work',
    'write:jira-work',
    'read:jira-user',
    'storage:app',
    'report:personal-data',
    'read:board-scope:jira-software',
    'read:board-scope.admin:jira-software',
    'read:sprint:jira-software',
    'write:issue:jira-software',
    'read:issue-details:jira',
    'read:project:jira',
    'write:app-data:jira',
  ]);
});

test('the indexes are settled: a deployed one cannot be taken back, and Forge takes no name below three letters', () => {
  const indexed = manifest.app.storage.entities.filter(({ indexes }) => indexes.length > 0);
  expect(indexed.map(({ name, indexes }) => [name, indexes])).toEqual([
    ['refinement', [{ name: 'by-project', partition: ['project'], range: ['version'] }]],
    ['archive', [{ name: 'by-issue', partition: ['issue'], range: ['part'] }]],
    ['answer', [{ name: 'by-project', partition: ['project'], range: ['expires'] }]],
    ['project', ['state']],
    ['mail', [{ name: 'by-waiting', partition: ['waits'], range: ['since'] }]],
    [
      'person',
      [
        { name: 'by-time', range: ['at'] },
        { name: 'by-account', partition: ['account'], range: ['at'] },
        { name: 'by-place', partition: ['place'], range: ['account'] },
      ],
    ],
  ]);
});

test('the entities are those of the design', () => {
  expect(manifest.app.storage.entities.map(({ name }) => name).sort()).toEqual([
    ...['account', 'answer', 'archive', 'board', 'day', 'edits', 'look', 'mail', 'meeting', 'person'],
    ...['policy', 'project', 'pulse', 'refinement', 'removal', 'site', 'snapshot', 'spending', 'standing'],
  ]);
});

test('the queues are those that somebody listens to', () => {
  expect(manifest.modules.consumer.map(({ queue }) => queue).sort()).toEqual(['assess', 'backfill']);
});

test('the privacy page says what each scope is for', () => {
  const page = fs.readFileSync(path.join(root, 'PRIVACY.md'), 'utf8');
  const told = manifest.permissions.scopes.filter((scope) => new RegExp(`^\\| \`${scope}\` +\\| \\S`, 'mu').test(page));
  expect(told).toEqual(manifest.permissions.scopes);
});

test('the privacy page names each kind of row, property, field, action and channel, and no other', () => {
  const page = fs.readFileSync(path.join(root, 'PRIVACY.md'), 'utf8');
  const tables = page
    .slice(0, page.indexOf('## Rights and limits'))
    .split('\n')
    .filter((line) => line.startsWith('|'));
  const places = tables.flatMap((line) =>
    [...(line.split('|')[2] ?? '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name),
  );
  expect([...new Set(places)].sort()).toEqual(
    [
      ...manifest.app.storage.entities.map(({ name }) => name),
      ...Object.values(propertyKeys),
      ...[...manifest.modules['jira:customField'], ...manifest.modules.action].map(({ key }) => key),
      ...Object.values(channels).map((channel) => (typeof channel === 'string' ? channel : channel('<id>'))),
    ].sort(),
  );
});

test('the previews that Health names are the modules that the manifest and the page on deploying call so', () => {
  const called = text.matchAll(/^ {2}# A preview of Atlassian's.*\n(?: {2}#.*\n)* {2}(\S+):$/gmu);
  expect([...called].map(([, module]) => module)).toEqual([...previews]);
  const page = fs.readFileSync(path.join(root, 'docs/deploy.md'), 'utf8');
  const [line = ''] = /^\d\. \*\*Preview\.\*\* .*$/mu.exec(page) ?? [];
  expect([...line.matchAll(/`(\w+:\w+)`/gu)].map(([, module]) => module)).toEqual([...previews]);
});
