import { format } from 'node:util';

/** A run prints suites and failures only: each line that the code logs is expected by its test, or fails it. */
const lines: string[] = [];
const expected: string[] = [];
const allowed: string[] = [];

for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const) {
  Object.assign(console, { [level]: (...words: unknown[]) => void lines.push(format(...words)) });
}

/** By the end of the test each of these parts stands in a line of the log, and no line stands there without one. */
export const expectLog = (...parts: readonly string[]) => void expected.push(...parts);

/** Lines with one of these parts may come: chance decides, or a race. */
export const allowLog = (...parts: readonly string[]) => void allowed.push(...parts);

/** Takes the lines so far out of the log. */
export const logged = (): readonly string[] => lines.splice(0);

afterEach(() => {
  const said = logged();
  const [must, may] = [expected.splice(0), allowed.splice(0)];
  const unexpected = said.filter((line) => ![...must, ...may].some((part) => line.includes(part)));
  const missing = must.filter((part) => !said.some((line) => line.includes(part)));
  expect({ unexpected, missing }).toEqual({ unexpected: [], missing: [] });
});
