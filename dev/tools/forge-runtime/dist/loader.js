'use strict';
// The bundler requires a loader beside the code. Atlassian's own is fetched at deploy time; the local host uses
// dev/host/runtime/child.ts and never runs this file.
exports.main = () =>
  Promise.reject(new Error('Run this bundle with dev/host/runtime, or deploy it with the Forge CLI.'));
