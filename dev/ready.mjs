// Runs on every Node and before anything is installed, so it imports nothing of this project and needs no types.
import { existsSync } from 'node:fs';

const NEEDED = 24;
// npm writes this file once it has installed everything.
const isInstalled = existsSync(new URL('../node_modules/.package-lock.json', import.meta.url));
const { node } = process.versions;

if (!isInstalled) giveUp(`Nothing is installed yet, or not all of it: run npm ci, which also brings Node ${NEEDED}.`);
if (Number.parseInt(node, 10) < NEEDED)
  giveUp(
    `This needs Node ${NEEDED}, and Node ${node} runs it: run npm ci with install scripts allowed, which brings it.`,
  );

function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}
