import * as z from 'zod/mini';
import { record, text } from '../shared/schema';
import type { Policy } from './policy';
import { policyChoice } from './policy-choice';
import { FILE_LIMIT } from './policy-limits';

const FORMAT = 'common-ground-policy';
const FORMAT_VERSION = 1;

/** Enough to tell a file of this app, and of which version. */
const labelled = record({ format: z.literal(FORMAT), formatVersion: z.int().check(z.positive()) });

/**
 * Ids differ from site to site, so the names stand beside them: those of rules' fields and of issue types are in the
 * policy itself. null where nothing is chosen.
 */
const names = record({ acceptanceField: z.nullable(text(255)), board: z.nullable(text(255)) });
export type PolicyNames = z.infer<typeof names>;

const policyFile = record({ policy: policyChoice, names });
/** A policy as it travels between projects: without version, author and time. */
export type PolicyFile = {
  readonly policy: Omit<Policy, 'version' | 'preset' | 'ownMade'>;
  readonly names: PolicyNames;
};

/** Why a text is no policy that can be taken; `at`: the parts that are wrong. */
export type FileProblem =
  | { readonly because: 'too-large' | 'not-json' | 'not-ours' | 'newer' }
  | { readonly because: 'invalid'; readonly at: readonly string[] };

/** The policy as JSON for people and for {@link readPolicyFile}. */
export function toPolicyFile(policy: Policy, named: PolicyNames): string {
  const { version: _version, preset: _preset, ownMade: _ownMade, ...choice } = policy;
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, names: named, policy: choice }, null, 2)}\n`;
}

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
