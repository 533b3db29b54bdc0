import fc from 'fast-check';
import { isUntouched, onStored, onto, writtenIn } from './writing';

const word = fc.constantFrom('', 'a', 'b');
const texts = fc.record({ text: word, owner: fc.option(word) });
/** A form whose base are its own fields, and one more thing that its call depends on. */
const page = fc
  .record({ fields: texts, state: word })
  .map(({ fields, state }) => ({ fields, base: { ...fields, state } }));
const writing = fc
  .record({ began: page, fields: texts })
  .map(({ began, fields }) => ({ fields, base: began.base, sent: null }));

test('what was kept is read back as it was', () => {
  fc.assert(
    fc.property(writing, (written) => {
      expect(writtenIn(JSON.stringify(written), written.fields)).toEqual(written);
    }),
  );
});

test.each(['', 'text', 'null', '[]', '{}', '{"fields":{"text":7},"base":{},"sent":null}', '{"fields":{"text":"a"}}'])(
  'another shape is ignored: %s',
  (kept) => {
    expect(writtenIn(kept, { text: '' })).toBeNull();
  },
);

test('a field that its writer has left follows the page, and no other', () => {
  fc.assert(
    fc.property(writing, page, (written, now) => {
      const { fields, base } = onto(written, now);
      for (const name of ['text', 'owner'] as const) {
        const isLeft = written.fields[name] === written.base[name];
        expect(fields[name]).toBe(isLeft ? now.fields[name] : written.fields[name]);
        expect(base[name]).toBe(isLeft ? now.base[name] : written.base[name]);
      }
      expect(base.state).toBe(written.base.state);
    }),
  );
});

test('a form is untouched where all its fields are as they were seen', () => {
  fc.assert(
    fc.property(writing, page, (written, now) => {
      const isSame = (['text', 'owner'] as const).every((name) => written.fields[name] === written.base[name]);
      expect(isUntouched(written, now)).toBe(isSame);
    }),
  );
});

test('text typed while a form was sent stands on what was stored, and on the page for the rest', () => {
  fc.assert(
    fc.property(writing, texts, page, (written, stored, now) => {
      const kept = onStored(written, stored, now.base);
      const { fields, base } = onto<typeof stored, typeof now.base>(kept, { ...now, fields: stored });
      expect(fields).toEqual(written.fields);
      expect(base).toMatchObject({ state: now.base.state });
    }),
  );
});
