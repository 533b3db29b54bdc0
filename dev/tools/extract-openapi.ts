import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import { DOCUMENTS, EXTRACT_FILE, extractText, hasDocuments } from './openapi/documents.ts';

const [folder] = process.argv.slice(2);
const files = Object.values(DOCUMENTS).join(' and ');

if (folder === undefined || !hasDocuments(folder)) {
  console.error(`npm run openapi -- FOLDER

Writes test/contract/jira-openapi.json anew: what the tests compare the local Jira with. FOLDER holds ${files},
Atlassian's descriptions of Jira's REST API.${folder === undefined ? '' : `\n\nThey are not in ${path.resolve(folder)}.`}`);
  process.exit(1);
}
const text = extractText(folder);
fs.writeFileSync(EXTRACT_FILE, text);
console.log(`${path.relative(projectRoot, EXTRACT_FILE)}: ${Math.ceil(Buffer.byteLength(text) / 1024)} KiB`);
