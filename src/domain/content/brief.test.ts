import fc from 'fast-check';
import { DISMISSED_LIMIT, EMPTY_BRIEF, withDismissed, withRecalled, type Brief } from './brief';

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `comment:${from + at}`);
const full: Brief = { ...EMPTY_BRIEF, dismissed: ids(0, DISMISSED_LIMIT), version: 7 };

test('a full list drops the oldest dismissed hint that no longer exists', () => {
  const known = ids(2, 200);
  const once = withDismissed(full, 'comment:150', known);
  expect(once).toMatchObject({ dismissed: [...ids(1, DISMISSED_LIMIT - 1), 'comment:150'], version: 8 });
  expect(once && withDismissed(once, 'comment:151', known)?.dismissed).not.toContain('comment:1');
});

test('a dismissed hint that still exists is not dropped to make room', () => {
  expect(withDismissed(full, 'comment:150', ids(0, 200))).toBeNull();
});

test('existing hints keep their last state, for any order of dismissing and recalling', () => {
  const hint = fc.constantFrom(...ids(0, 6));
  const acts = fc.array(fc.record({ hint, recalled: fc.boolean() }), { maxLength: 40 });
  fc.assert(
    fc.property(acts, (all) => {
      const last = all.reduce<Brief>((brief, act) => {
        if (act.recalled) return withRecalled(brief, act.hint);
        return brief.dismissed.includes(act.hint) ? brief : (withDismissed(brief, act.hint, ids(0, 6)) ?? brief);
      }, EMPTY_BRIEF);
      for (const one of ids(0, 6)) {
        const said = all.findLast((act) => act.hint === one);
        expect(last.dismissed.includes(one)).toBe(said !== undefined && !said.recalled);
      }
    }),
  );
});
