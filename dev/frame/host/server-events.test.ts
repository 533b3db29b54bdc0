import fc from 'fast-check';
import { createSplitter } from './server-events.ts';

test('events arrive complete from any pieces of the stream', () => {
  const payloads = fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(payloads, fc.integer({ min: 1, max: 9 }), (sent, size) => {
      const stream = sent.map((payload) => `: ping\nevent: message\ndata: ${JSON.stringify(payload)}\n\n`).join('');
      const seen: unknown[] = [];
      const split = createSplitter((payload) => seen.push(payload));
      for (let at = 0; at < stream.length; at += size) split(stream.slice(at, at + size));
      expect(JSON.stringify(seen)).toBe(JSON.stringify(sent));
    }),
  );
});

test('malformed data is skipped', () => {
  const seen: unknown[] = [];
  createSplitter((payload) => seen.push(payload))('data: {broken\n\ndata: 1\n\n');
  expect(seen).toEqual([1]);
});
