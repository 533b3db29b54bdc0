import fc from 'fast-check';
import { anIssue } from '../../../test/builders/an-issue';
import { factsChange, newBlockers } from './agreed-facts';
import type { Blocker } from './issue';

const aBlocker = (id: string): Blocker => ({ id, key: `TIF-${id}`, summary: null, sprint: null });
const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'));

test('without stored facts nothing has changed', () => {
  const issue = anIssue({ blockers: [aBlocker('1')] });
  expect(newBlockers(null, issue)).toEqual([]);
  expect(factsChange(null, issue)).toEqual({ estimate: false, parent: false, blockers: false });
});

test('property: blockers are new where more are unlisted than were unseen at the agreement', () => {
  fc.assert(
    fc.property(ids, ids, fc.nat(3), (then, now, unseen) => {
      const before = { estimate: null, parent: null, blockers: then, unseen };
      const unlisted = now.filter((id) => !then.includes(id));
      const found = newBlockers(before, { blockers: now.map(aBlocker) }).map(({ id }) => id);
      expect(found).toEqual(unlisted.length > unseen ? unlisted : []);
    }),
  );
});
