/** What the rule stores for our steps: both have this one input. */
export type Inputs = { readonly issueKey: string };

/** Automation puts the key of the work item that the rule runs on in its place. */
const THIS_WORK_ITEM = '{{issue.key}}';

export type Stored = {
  readonly inputs: Inputs;
  /** Nothing was stored yet: the step was just added to the rule. */
  readonly isNew: boolean;
  /** Automation would not have what is stored. */
  readonly isRefused: boolean;
};

/** What the rule builder says about this step, in `context.extension`; anything that is not there is a new step. */
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

/** A key, or a text with a smart value in it; what that becomes is known only when the rule runs. */
export function isPossible({ issueKey }: Inputs): boolean {
  return /^[A-Z][A-Z0-9_]*-[1-9]\d*$/u.test(issueKey) || /\{\{[^{}]+\}\}/u.test(issueKey);
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
