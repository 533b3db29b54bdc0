import { readPort } from './port.ts';

test('a port is a number up to 65535', () => {
  expect([readPort('0'), readPort('2990'), readPort('65535')]).toEqual([0, 2990, 65_535]);
});

test.each(['99999', '65536', '-1', 'abc', ''])('"%s" is no port', (text) => {
  expect(() => readPort(text)).toThrow(`--port is a number such as 2990, not "${text}".`);
});
