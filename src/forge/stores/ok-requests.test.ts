import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { installStorage } from '../../../test/forge-storage';
import { readMailbox } from './mail-store';
import { parseRefinement } from './refinement-schema';
import { putRow } from './rows';
import { toStored } from './unknown-names';

const row = z.object({ version: z.int(), shown: z.int(), content: z.looseObject({ questions: z.array(z.unknown()) }) });

test('who asked for an OK in the version before is read as nobody, owed no mail and stored no more', () => {
  const kept = fs.readFileSync(path.join(__dirname, '../../../test/kept/row-with-readers.json'), 'utf8');
  const { content, ...stored } = row.parse(JSON.parse(kept));
  expect(JSON.stringify(content.questions)).toContain('okAsked');
  const ok = { what: 'ok', question: 'question-1', to: 'ben' };
  const notice = { ...ok, what: 'notice' };
  const read = parseRefinement('10041', { ...stored, content: { ...content, owed: [ok, notice] } });
  expect(read).toMatchObject({ broken: [], owed: [notice], questions: [{ id: 'question-1', state: 'answered' }] });
  expect(JSON.stringify(toStored(read))).not.toContain('okAsked');
});

test('a request for an OK that waits for a mail is left out of it', async () => {
  installStorage();
  const ok = { issue: '10041', project: '10000', what: 'ok', question: 'q1', isBlocking: false, sender: 'a' };
  const mine = { ...ok, what: 'owner', question: 'q2' };
  const content = { hour: '2026-11-24T09', senders: [], waiting: [ok, mine], rest: [], told: [], isOff: true };
  await putRow(
    { entity: 'mail', key: 'ana' },
    { waits: 'yes', since: '2026-11-24T09:00:00.000Z', version: 1, content },
  );
  expect(await readMailbox('ana')).toEqual({ ...content, waiting: [mine] });
});
