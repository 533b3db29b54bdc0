import { partTypes, type PartType } from './part';

const story: PartType = { id: '1', name: 'Story', level: 0 };
const bug: PartType = { id: '2', name: 'Bug', level: 0 };
const epic: PartType = { id: '3', name: 'Epic', level: 1 };
const subtask: PartType = { id: '4', name: 'Sub-task', level: -1 };
const all = [story, bug, epic, subtask];

test.each([
  ['a bug', bug, all, { children: subtask, beside: bug }],
  ['a story without sub-tasks', story, [story, bug, epic], { children: null, beside: story }],
  ['a story that may not be created', story, [subtask], { children: subtask, beside: null }],
  ['an epic', epic, all, { children: story, beside: null }],
  ['a sub-task', subtask, all, { children: null, beside: subtask }],
  ['where nothing may be created', story, [], { children: null, beside: null }],
])('the types for parts: %s', (_what, own, creatable, types) => {
  expect(partTypes(own, creatable)).toEqual(types);
});
