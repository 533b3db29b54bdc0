'use strict';

/** Stands for fast-check in the quick check: each property meets a quarter of its cases, chosen anew each time. */
const all = require('../node_modules/fast-check/lib/cjs/fast-check.js');

const FAST_CHECKS_OWN = 100;

function assert(property, parameters) {
  const numRuns = Math.ceil((parameters?.numRuns ?? FAST_CHECKS_OWN) / 4);
  return all.assert(property, { ...parameters, numRuns });
}

module.exports = { ...all, assert };
