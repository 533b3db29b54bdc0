/** The stored input of our steps: each has this one. */
export type Inputs = { readonly issueKey: string };

/** A smart value: Automation replaces it by the key of the rule's work item. */
const THIS_WORK_ITEM = '{{issue.key}}';

export type Stored = {
  readonly inputs: Inputs;
  /** Nothing is stored yet: the step was just added to the rule. */
  readonly isNew: boolean;
  /** Automation refused what is stored. */
  readonly isRefused: boolean;
};

/** This step's part of `context.extension`; missing data means a new step. */
export function readInputs(extension: unknown): Stored {
  const issueKey = at(at(at(extension, 'data'), 'inputs'), 'issueKey');
  const refused = at(at(at(extension, 'errors'), 'invalidInputs'), 'issueKey');
  const stored = typeof issueKey === 'string' ? issueKey : null;
  return {
    inputs: { issueKey: stored ?? THIS_WORK_ITEM },
    isNew: stored === null,
    isRefused: stored !== null && refused !== undefined,
  };
}

/** A key, or a text with a smart value, whose value is known only when the rule runs. */
export function isPossible({ issueKey }: Inputs): boolean {
  return /^[A-Z][A-Z0-9_]*-[1-9]\d*$/u.test(issueKey) || /\{\{[^{}]+\}\}/u.test(issueKey);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
