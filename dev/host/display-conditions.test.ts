import { displayConditions, hiddenIn } from './display-conditions.ts';

const hidden = (conditions: object) => hiddenIn(displayConditions.parse(conditions));

test.each([
  [
    'none of service desks and discovery',
    { not: { projectType: ['service_desk', 'product_discovery'] } },
    ['service_desk', 'product_discovery'],
  ],
  ['one type', { projectType: 'software' }, ['business', 'service_desk', 'product_discovery']],
  [
    'several together',
    { projectType: ['software', 'business'], not: { projectType: 'business' } },
    ['business', 'service_desk', 'product_discovery'],
  ],
  [
    'one of several',
    { or: { projectType: 'software', not: { projectType: ['software', 'service_desk'] } } },
    ['service_desk'],
  ],
  ['no condition', {}, []],
])('a module with %s is hidden where they do not hold', (_what, conditions, types) => {
  expect(hidden(conditions)).toEqual(types);
});

test('a condition that is not known here is refused by its name', () => {
  expect(() => hidden({ not: { issueType: 'Epic' } })).toThrow('issueType');
});
