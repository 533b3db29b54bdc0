'use strict';

/**
 * jira.js, loaded by Node's own `require`. Its ES modules import each other in a cycle, which breaks when jest turns
 * them into CommonJS.
 */
const { createRequire } = process.getBuiltinModule('node:module');
const { pathToFileURL } = process.getBuiltinModule('node:url');

const load = createRequire(pathToFileURL(__filename));
module.exports = load(load('node:path').resolve(__dirname, '../../node_modules/jira.js/dist/index.js'));
