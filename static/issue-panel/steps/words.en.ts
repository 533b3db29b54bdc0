import type { Condition } from '../../../src/domain/policy/policy';

const own = {
  label: 'Our own rules',
  ticked: (name: string, day: string) => `${name}, ${day}`,
  before: (name: string, day: string) => `${name}, ${day}, before the content changed`,
  nobody: 'nobody yet',
  advice: 'advice',
  notDone: 'not yet',
  /** `field`: the field's name in Jira. */
  is: {
    filled: (field: string) => `“${field}” is filled in`,
    'one-of': (field: string, values: string) => `“${field}” is ${values}`,
    contains: (field: string, text: string) => `“${field}” contains ${text}`,
    'at-least': (field: string, number: string) => `“${field}” is at least ${number}`,
    'at-most': (field: string, number: string) => `“${field}” is at most ${number}`,
  } satisfies Record<Condition['is'], unknown>,
  /** For a condition that is not met. */
  mustBe: {
    filled: (field: string) => `“${field}” must be filled in`,
    'one-of': (field: string, values: string) => `“${field}” must be ${values}`,
    contains: (field: string, text: string) => `“${field}” must contain ${text}`,
    'at-least': (field: string, number: string) => `“${field}” must be at least ${number}`,
    'at-most': (field: string, number: string) => `“${field}” must be at most ${number}`,
  } satisfies Record<Condition['is'], unknown>,
  onIssue: 'edited on the work item',
  notThere: 'not a field of this work item',
};

/** Words of the steps. */
export const stepsEn = { stepNav: 'Steps', done: 'done', advice: 'Would help too', own };
export type StepWords = typeof stepsEn;
