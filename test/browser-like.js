'use strict';

const { quickStyles } = require('./quick-styles.js');
const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with the browser's fetch classes, which the bridge's `requestJira` needs, and with relative URLs. */
module.exports = class BrowserLike extends TestEnvironment {
  async setup() {
    await super.setup();
    class PageRequest extends Request {
      constructor(address, init) {
        super(new URL(address, 'http://localhost/'), init);
      }
    }
    quickStyles(this.global);
    Object.assign(this.global, { Request: PageRequest, Response, Headers });
  }
};
