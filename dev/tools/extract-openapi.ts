import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import { DOCUMENTS, EXTRACT_FILE, EXTRACTED_IN, extractText, hasDocuments, readExtract } from './openapi/documents.ts';

const [folder] = process.argv.slice(2);

if (folder === undefined || folder.startsWith('-') || !hasDocuments(folder)) {
  console.error(help());
  if (folder !== undefined && !folder.startsWith('-')) console.error(`\nThey are not in ${path.resolve(folder)}.`);
  process.exit(folder === '--help' ? 0 : 1);
}
const text = extractText(folder);
fs.writeFileSync(EXTRACT_FILE, text);
console.log(`${path.relative(projectRoot, EXTRACT_FILE)}: ${Math.ceil(Buffer.byteLength(text) / 1024)} KiB`);

function help(): string {
  const extract = readExtract();
  const versions = [extract.platform, extract.software].map(({ info }) => Object(info)['version']);
  const fetching = Object.values(DOCUMENTS).map(({ file, address }) => `  curl -L -o FOLDER/${file} ${address}`);
  return `npm run openapi -- FOLDER

Writes test/contract/jira-openapi.json anew: what the tests compare the local Jira with. It keeps the operations that
the local Jira serves. FOLDER holds Atlassian's two descriptions of Jira's REST API:

${fetching.join('\n')}

The extract in the repository was made of those of ${EXTRACTED_IN}: ${versions.join(' and ')}.`;
}
