import { aQuestion } from '../../../test/builders/a-question';
import { quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { AppError } from '../../failure';
import type { Ports } from '../ports';
import { assessIssue } from '../../../test/builders/in-background';

const people = Array.from({ length: 7 }, (_, index) => `person-${index}`);

/** Seven people are owed a notice each. */
function owing(): World {
  const questions = people.map((owner) => aQuestion({ id: `of-${owner}`, owner }));
  const owed = people.map((to) => ({ what: 'notice', question: `of-${to}`, to }) as const);
  return aWorld({ records: noRecords({ version: 1, questions, owed }) });
}

function failing(world: World, error: Error): Ports {
  const ports = inMemoryPorts(world);
  const mail: Ports['mail'] = async (one, compose) => {
    if (one.to === 'person-0') throw error;
    return ports.mail(one, compose);
  };
  return { ...ports, mail };
}

test('a notice that Jira refuses keeps nobody else from being told', async () => {
  const world = owing();
  await quietly(() => assessIssue(failing(world, new AppError('not-allowed', 'Not told.')), world.issue.id));
  expect(world.notices.map(({ to }) => to)).toEqual(people.slice(1));
  expect(world.records.owed).toEqual([]);
});

test('a bug in telling is not taken for a refusal', async () => {
  const world = owing();
  const assessed = quietly(() => assessIssue(failing(world, new TypeError('a bug')), world.issue.id));
  await expect(assessed).rejects.toThrow('a bug');
});
