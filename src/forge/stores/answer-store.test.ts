import { z } from 'zod';
import { installApp } from '../../../test/forge-app';
import { keepAnswer, readAnswer } from './answer-store';

const at = (second: number) => new Date(Date.parse('2026-11-24T09:00:00.000Z') + second * 1000).toISOString();
const asked = (account: string, second: number) => ({ projectId: '10000', account, now: at(second) });

test('an answer is kept for a minute, for the person who was given it, and only as it is read today', async () => {
  installApp();
  await keepAnswer(asked('ana', 0), 'The next ten');
  expect(await readAnswer(asked('ana', 59), z.string())).toBe('The next ten');
  expect(await readAnswer(asked('ana', 60), z.string())).toBeNull();
  expect(await readAnswer(asked('ben', 1), z.string())).toBeNull();
  expect(await readAnswer(asked('ana', 1), z.number())).toBeNull();
});
