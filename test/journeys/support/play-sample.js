'use strict';

const { execFileSync } = require('node:child_process');
const path = require('node:path');

/** Plays the sample once before the first journey; each journey starts from a copy (local-jira.ts). */
module.exports = () => {
  const program = path.join(__dirname, '../../../dev/sample/kept-sample.ts');
  const args = ['--disable-warning=ExperimentalWarning', program];
  const printed = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  process.env.PLAYED_SAMPLE = printed.trim().split('\n').at(-1);
};
