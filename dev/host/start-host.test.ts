import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { text } from '../jira/columns.ts';
import type { Host } from './host.ts';
import { startHost } from './start-host.ts';
import { fixtureBundle, fixtureFolder } from './testing/fixture-app.ts';

const addProject = ({ site }: Host, key: string) =>
  site.db.run("INSERT INTO projects (key, name, lead) VALUES (?, ?, '')", key, key);

/** Starts on `data` and stops again. Returns the keys of the site's projects and the printed lines. */
async function start(data: string, fill: (host: Host) => Promise<void>): Promise<{ keys: string[]; said: string[] }> {
  const said: string[] = [];
  const bundle = await fixtureBundle();
  const running = await startHost({ app: fixtureFolder, bundle, data, fill, say: (line) => said.push(line) });
  const rows = running.host.site.db.all({ key: text }, 'SELECT key FROM projects ORDER BY id');
  await running.stop();
  return { keys: rows.map(({ key }) => key), said };
}

async function inFolders(work: (data: string, copy: string) => Promise<void>): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'common-ground-start-'));
  const [data, copy] = [path.join(folder, 'data'), path.join(folder, 'copy')];
  await fs.mkdir(data);
  try {
    await work(data, copy);
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}

const whole = async (host: Host) => void ['ONE', 'TWO'].map((key) => addProject(host, key));
const anew = [expect.stringContaining('interrupted')];

test('a filled site is kept', () =>
  inFolders(async (data) => {
    await start(data, whole);
    expect(await start(data, () => Promise.reject(new Error('filled twice')))).toEqual({
      keys: ['ONE', 'TWO'],
      said: [],
    });
  }));

test('an interrupted sample is removed with a message and played again', () =>
  inFolders(async (data, copy) => {
    await start(data, async (host) => {
      addProject(host, 'ONE');
      await fs.cp(data, copy, { recursive: true });
      addProject(host, 'TWO');
    });
    expect(await start(copy, whole)).toEqual({ keys: ['ONE', 'TWO'], said: anew });
    expect(await start(copy, whole)).toEqual({ keys: ['ONE', 'TWO'], said: [] });
  }));

test('after a failed sample the next start plays it again', () =>
  inFolders(async (data) => {
    const fails = async (host: Host) => {
      addProject(host, 'ONE');
      throw new Error('refused');
    };
    await expect(start(data, fails)).rejects.toThrow('refused');
    expect(await start(data, whole)).toEqual({ keys: ['ONE', 'TWO'], said: anew });
  }));

test('a site begins, and after a reset begins again, as a copy of a played sample', () =>
  inFolders(async (sample, data) => {
    await start(sample, whole);
    await fs.mkdir(data);
    const running = await startHost({ app: fixtureFolder, bundle: await fixtureBundle(), data, sample });
    const keys = () => running.host.site.db.all({ key: text }, 'SELECT key FROM projects ORDER BY id');
    addProject(running.host, 'THREE');
    expect(keys()).toEqual([{ key: 'ONE' }, { key: 'TWO' }, { key: 'THREE' }]);
    await running.reset('sample');
    expect(keys()).toEqual([{ key: 'ONE' }, { key: 'TWO' }]);
    await running.stop();
  }));

test('resets that are asked for at once follow each other', () =>
  inFolders(async (sample, data) => {
    await start(sample, whole);
    await fs.mkdir(data);
    const running = await startHost({ app: fixtureFolder, bundle: await fixtureBundle(), data, sample });
    await Promise.all([running.reset('sample'), running.reset('empty'), running.reset('sample')]);
    expect(running.host.site.db.all({ key: text }, 'SELECT key FROM projects ORDER BY id')).toHaveLength(2);
    await running.stop();
  }));

test('says what to do where the back end is not built', () =>
  inFolders(async (data) => {
    const starting = startHost({ app: fixtureFolder, bundle: path.join(data, 'nowhere') });
    await expect(starting).rejects.toThrow('run npm run build first');
  }));
