import fs from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv';
import { projectRoot } from '../root.ts';
import { plainText } from './adf.ts';
import { JiraError } from './error.ts';
import type { JsonObject } from './json.ts';

/** Atlassian's own schema of the Atlassian Document Format. */
const SCHEMA_FILE = path.join(projectRoot, 'node_modules/@atlaskit/adf-schema/dist/json-schema/v1/full.json');

let compiled: ValidateFunction | undefined;

/** Whether the schema takes the value as a document. The first call compiles the schema, which takes a tenth of a second. */
export function isDocument(value: unknown): value is JsonObject {
  compiled ??= compile();
  return compiled(value);
}

function compile(): ValidateFunction {
  const schema: AnySchemaObject = JSON.parse(fs.readFileSync(SCHEMA_FILE, 'utf8'));
  // The schema is in an older dialect, of which it uses no word that has another meaning today.
  const ajv = new Ajv({ strict: false, validateSchema: false, inlineRefs: false, code: { optimize: false } });
  return ajv.compile(schema);
}

/** Throws Jira's 400 for what is no document: it says neither which field nor which node. */
export function requireDocument(value: JsonObject): void {
  if (!isDocument(value)) throw new JiraError(400, 'INVALID_INPUT');
}

/**
 * Most characters of a document's text, without its markup. @NOTE unverified on a live site: that Jira counts without markup, and
 * that it does not say CONTENT_LIMIT_EXCEEDED.
 */
const LONGEST_TEXT = 32_767;

/** Jira's words about a document with more text than it takes; null for others. */
export function lengthProblem(document: JsonObject): string | null {
  if (plainText(document).length <= LONGEST_TEXT) return null;
  return 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
}
