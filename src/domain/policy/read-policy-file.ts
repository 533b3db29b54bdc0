import * as z from 'zod/mini';
import { record, text } from '../shared/schema';
import { policyChoice } from './policy-choice';
import { type FileProblem, FORMAT, FORMAT_VERSION, type PolicyFile } from './policy-file';
import { FILE_LIMIT } from './policy-limits';

/** Enough to tell a file of this app, and of which version. */
const labelled = record({ format: z.literal(FORMAT), formatVersion: z.int().check(z.positive()) });

const policyFile = record({
  policy: policyChoice,
  names: record({ acceptanceField: z.nullable(text(255)), board: z.nullable(text(255)) }),
});

/** Reads the text of a file; what is not part of a policy is left out, so that a file can name no author and no version. */
export function readPolicyFile(written: string): PolicyFile | FileProblem {
  if (written.length > FILE_LIMIT) return { because: 'too-large' };
  const json = parsed(written);
  if (json === undefined) return { because: 'not-json' };
  const label = labelled.safeParse(json);
  if (!label.success) return { because: 'not-ours' };
  if (label.data.formatVersion > FORMAT_VERSION) return { because: 'newer' };
  const file = policyFile.safeParse(json);
  if (file.success) return file.data;
  return { because: 'invalid', at: [...new Set(file.error.issues.map(({ path }) => partOf(path)))] };
}

/** The part of the policy that a path leads to, such as `own 2` for its second rule. */
function partOf(path: readonly PropertyKey[]): string {
  const [first, ...rest] = path[0] === 'policy' ? path.slice(1) : path;
  const [second] = rest;
  return [first ?? 'policy', ...(second === undefined ? [] : [typeof second === 'number' ? second + 1 : second])]
    .map(String)
    .join(' ');
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
