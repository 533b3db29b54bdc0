'use strict';

/** Replaces a style sheet: every class name is itself. */
module.exports = new Proxy({}, { get: (_target, name) => (name === '__esModule' ? false : String(name)) });
