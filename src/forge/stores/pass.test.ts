import fc from 'fast-check';
import { aPolicy } from '../../../test/builders/a-policy';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { anIssue } from '../../../test/builders/an-issue';
import { NO_PROJECTION } from '../../domain/refinement/projection';
import type { PassContent } from '../../usecases/ports';
import { newPassKey, openPass, PASS_LENGTH, sealPass } from './pass';

const KEY = newPassKey();

const someFacts = (spoilt: Partial<PassContent> = {}): PassContent => ({
  me: 'ben',
  issueId: '10041',
  issue: anIssue(),
  canEdit: true,
  ticket: aTicketOf(),
  policy: aPolicy(),
  projection: NO_PROJECTION,
  settled: null,
  readAt: '2026-11-24T09:00:00.000Z',
  ...spoilt,
});

function sealed(spoilt: Partial<PassContent> = {}): string {
  const pass = sealPass(KEY, someFacts(spoilt));
  if (pass === null) throw new Error('it was too long');
  return pass;
}

test('the key that sealed a pass opens it, and no other one does', () => {
  expect(openPass(KEY, sealed())).toEqual(someFacts());
  expect(openPass(newPassKey(), sealed())).toBeNull();
});

test('property: a pass of which anything was changed, left out or added does not open', () => {
  const pass = sealed();
  const place = fc.nat(pass.length - 1);
  const changed = fc
    .tuple(place, fc.constantFrom(...'aZ09-_'))
    .map(([at, one]) => pass.slice(0, at) + one + pass.slice(at + 1));
  const cut = fc.tuple(place, place).map(([from, to]) => pass.slice(0, from) + pass.slice(to));
  const longer = fc.base64String({ minLength: 4 }).map((more) => pass + more);
  const forged = fc.oneof(changed, cut, longer, fc.string(), fc.base64String({ maxLength: 9_000 }));
  fc.assert(
    fc.property(forged, (text) => {
      const isTheSame = Buffer.from(text, 'base64url').equals(Buffer.from(pass, 'base64url'));
      expect(openPass(KEY, text) === null).toBe(!isTheSame);
    }),
    { numRuns: 2_000 },
  );
});

test('its holder reads nothing in it, not even that two were sealed of the same', () => {
  const blockers = [{ id: '66666', key: null, summary: null, sprint: null }];
  const pass = sealed({ issue: anIssue({ blockers }) });
  expect(Buffer.from(pass, 'base64url').toString('latin1')).not.toMatch(/66666|blockers|ben/u);
  expect(sealed()).not.toBe(sealed());
});

test('there is none of an issue with too much text, and the longest one is not refused for its length', () => {
  const texted = (length: number) =>
    someFacts({ issue: anIssue({ description: [{ kind: 'paragraph', text: 'x'.repeat(length) }] }) });
  expect(sealPass(KEY, texted(24_000))).toBeNull();
  const room = 24_000 - JSON.stringify(texted(0)).length;
  expect(sealPass(KEY, texted(room))?.length).toBeLessThanOrEqual(PASS_LENGTH);
  expect(sealPass(KEY, texted(room + 1))).toBeNull();
});
