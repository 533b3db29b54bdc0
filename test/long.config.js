'use strict';

const path = require('node:path');
const all = require('../jest.config.js');

/**
 * What is expensive and rarely finds anything: benches, races of a hundred rounds, games with many seeds, most
 * journeys. These are the files named `*.long.test.ts`, anywhere; `npm test` leaves them out.
 */
module.exports = {
  ...all,
  rootDir: path.join(__dirname, '..'),
  projects: all.projects.map((project) => ({
    ...project,
    rootDir: path.join(__dirname, '..'),
    testMatch: project.testMatch.map((pattern) => pattern.replace(/\.test(\.tsx?)$/u, '.long.test$1')),
    testPathIgnorePatterns: ['/node_modules/'],
  })),
};
