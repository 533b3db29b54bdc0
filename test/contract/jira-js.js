'use strict';

/**
 * jira.js, loaded by Node itself. It ships ES modules whose files import each other in a circle, which works with live
 * bindings and not when jest turns them into CommonJS; Node can `require` ES modules, jest's own `require` cannot.
 */
const { createRequire } = process.getBuiltinModule('node:module');
const { pathToFileURL } = process.getBuiltinModule('node:url');

const load = createRequire(pathToFileURL(__filename));
module.exports = load(load('node:path').resolve(__dirname, '../../node_modules/jira.js/dist/index.js'));
