import fs from 'node:fs';
import path from 'node:path';
import { isObject, type Json, type JsonObject } from '../../jira/json.ts';
import { operations } from '../../jira/operations.ts';
import { projectRoot } from '../../root.ts';
import { extractOf } from './extract.ts';

/** Atlassian's OpenAPI documents of Jira, by the names that the extract gives them: our file, and their address. */
export const DOCUMENTS = {
  platform: {
    file: 'jira-platform-v3.json',
    address: 'https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json',
  },
  software: {
    file: 'jira-software.json',
    address: 'https://developer.atlassian.com/cloud/jira/software/swagger.v3.json',
  },
} as const;
/** When Atlassian had the documents of the committed extract, which do not say it themselves: set it with a new one. */
export const EXTRACTED_IN = 'June 2026';
export type DocumentName = keyof typeof DOCUMENTS;
export type Extract = Readonly<Record<DocumentName, JsonObject>>;

/** Where the extract is committed. */
export const EXTRACT_FILE = path.join(projectRoot, 'test/contract/jira-openapi.json');

/** Whether the folder holds both documents. */
export function hasDocuments(folder: string): boolean {
  return Object.values(DOCUMENTS).every(({ file }) => fs.existsSync(path.join(folder, file)));
}

/** The text of the extract from the documents in a folder. */
export function extractText(folder: string): string {
  const extracts = Object.entries(DOCUMENTS).map(([name, { file }]) => {
    const read: unknown = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    if (!isObject(read)) throw new Error(`${file} is no OpenAPI document.`);
    return `${JSON.stringify(name)}: ${printed(extractOf(read, operations))}`;
  });
  return `{\n${extracts.join(',\n')}\n}\n`;
}

/** The committed extract. */
export function readExtract(): Extract {
  const read: Extract = JSON.parse(fs.readFileSync(EXTRACT_FILE, 'utf8'));
  return read;
}

/** One line per path, schema and name, so that a newer document shows what it changed. */
function printed({ info, paths, components, others }: JsonObject): string {
  const schemas = isObject(components) ? components['schemas'] : {};
  const names = Array.isArray(others) ? others.map((name: Json) => JSON.stringify(name)) : [];
  return [
    `{\n"info": ${JSON.stringify(info)}`,
    `"paths": ${lines(paths)}`,
    `"components": { "schemas": ${lines(schemas)} }`,
    `"others": [\n${names.join(',\n')}\n]\n}`,
  ].join(',\n');
}

function lines(entries: Json | undefined): string {
  const all = isObject(entries) ? Object.entries(entries) : [];
  return `{\n${all.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}\n}`;
}
